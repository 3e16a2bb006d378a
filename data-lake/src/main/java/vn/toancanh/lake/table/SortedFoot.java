package vn.toancanh.lake.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Puts the foot of a Parquet file in order, so that the same rows are the same bytes in every process: Parquet lists the encodings of
 * a column as a set of Java's hands them over, in an order that is another one each time Java starts.
 *
 * <p>Decision: docs/decisions/0031-totals-are-counted-in-arrays.md
 */
final class SortedFoot {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** The foot's length stands behind it, and then the magic word. */
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    private SortedFoot() {}

    /** The bytes of the same file; what stands before its foot stays as it is. */
    static byte[] of(byte[] file) throws IOException {
        return of(file, Comparator.naturalOrder());
    }

    static byte[] of(byte[] file, Comparator<Encoding> order) throws IOException {
        int tail = file.length - TAIL;
        int length = littleEndian(ByteBuffer.wrap(file)).getInt(tail);
        FileMetaData foot = Util.readFileMetaData(new ByteArrayInputStream(file, tail - length, length));
        foot.getRow_groups().stream()
                .flatMap(rows -> rows.getColumns().stream())
                .forEach(column -> column.getMeta_data().getEncodings().sort(order));
        return joined(file, tail - length, bytesOf(foot));
    }

    private static byte[] bytesOf(FileMetaData foot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(foot, bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] file, int before, byte[] foot) {
        return littleEndian(ByteBuffer.allocate(before + foot.length + TAIL))
                .put(file, 0, before)
                .put(foot)
                .putInt(foot.length)
                .put(MAGIC)
                .array();
    }

    private static ByteBuffer littleEndian(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
}
