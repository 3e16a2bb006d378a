package vn.toancanh.analytics.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What a gzip file unpacks to, all its members after one another, up to the limit; refuses a file that is cut or damaged. */
final class Gunzipped extends LookedAt {
    private final long limit;
    private long unpacked;

    private Gunzipped(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    static InputStream open(Path file) throws IOException {
        var packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            var members = GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .setBufferSize(1 << 16)
                    .get();
            return new Gunzipped(members, Limits.unpacked(Files.size(file)));
        } catch (IOException e) {
            packed.close();
            throw refusal(e);
        }
    }

    @Override
    void look(byte[] bytes, int from, int length) {
        unpacked += length;
        if (unpacked > limit) {
            throw Limits.bomb(limit);
        }
    }

    @Override
    int next(byte[] bytes, int from, int length) {
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static RefusedDelivery refusal(IOException e) {
        return e instanceof EOFException
                ? new RefusedDelivery("the gzip file was cut: it ends before its content does; send it again whole")
                : new RefusedDelivery(
                        "the gzip file is damaged, or something stands after its end (%s): send it again whole"
                                .formatted(e.getMessage()));
    }
}
