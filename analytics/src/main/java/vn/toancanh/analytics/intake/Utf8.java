package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a file once through to see whether it is text in UTF-8, and names the first line that is not. */
final class Utf8 {
    private static final int CHUNK = 1 << 16;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer letters = CharBuffer.allocate(CHUNK);
    private long line = 1;

    private final String format;

    private Utf8(String format) {
        this.format = format;
    }

    /** @throws RefusedDelivery if the file is not text in UTF-8 from its first byte to its last */
    static void check(Path file, Packing packing, FileFormat format) throws IOException {
        try (var in = packing.open(file)) {
            new Utf8(format.title()).check(in);
        }
    }

    private void check(InputStream in) throws IOException {
        boolean more = true;
        while (more) {
            int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            more = bytes.remaining() == read;
            bytes.position(bytes.position() + read).flip();
            take(decoder.decode(bytes, letters.clear(), !more));
            bytes.compact();
        }
    }

    private void take(CoderResult result) {
        for (int i = 0; i < bytes.position(); i++) {
            line += bytes.get(i) == '\n' ? 1 : 0;
            if (bytes.get(i) == 0) {
                throw new RefusedDelivery(zero());
            }
        }
        if (result.isMalformed()) {
            throw new RefusedDelivery(isCut(result) ? cut() : malformed());
        }
    }

    private String zero() {
        return line == 1
                ? notText()
                : "line %d holds a zero byte: the file is damaged; send it again as %s in UTF-8"
                        .formatted(line, format);
    }

    private String notText() {
        return "the file is UTF-16 or no text: save it as %s in UTF-8".formatted(format);
    }

    private String malformed() {
        int found = bytes.get(bytes.position()) & 0xff;
        return found >= 0xfe && line == 1
                ? notText()
                : "line %d is not UTF-8 (byte %02X): save the file as %s in UTF-8, not in TCVN3, VNI or windows-1258"
                        .formatted(line, found, format);
    }

    private String cut() {
        return "line %d ends in the middle of a letter: the file was cut; send it again whole".formatted(line);
    }

    /** The last bytes begin a letter and are fewer than it has. */
    private boolean isCut(CoderResult result) {
        int first = bytes.get(bytes.position()) & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        return first >= 0xc2 && bytes.remaining() == result.length() && result.length() < length;
    }
}
