package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a delivered file is, told from its first bytes and not from its name. */
public enum FileFormat {
    CSV,
    PARQUET;

    private static final byte[] PARQUET_MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] GZIP_MARK = {0x1f, (byte) 0x8b};

    /** @throws RefusedDelivery if the file is empty or of a kind that is not taken */
    public static FileFormat of(Path file) {
        var mark = firstBytes(file);
        if (mark.length == 0) {
            throw new RefusedDelivery("the file is empty (0 bytes): send it again whole");
        }
        if (startsWith(mark, PARQUET_MARK)) {
            return PARQUET;
        }
        if (startsWith(mark, ZIP_MARK) || startsWith(mark, GZIP_MARK)) {
            throw new RefusedDelivery(
                    "the file is a ZIP archive, a gzip file or a spreadsheet: accepted are CSV in UTF-8 and Parquet");
        }
        return CSV;
    }

    private static byte[] firstBytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PARQUET_MARK.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
