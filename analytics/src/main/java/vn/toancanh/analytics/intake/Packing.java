package vn.toancanh.analytics.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the bytes of a text lie in its file. */
enum Packing {
    PLAIN,
    GZIP;

    /** The bytes of the text; unpacking refuses what is damaged or too much. */
    InputStream open(Path file) throws IOException {
        return switch (this) {
            case PLAIN -> Files.newInputStream(file);
            case GZIP -> Gunzipped.open(file);
        };
    }

    /** Text without its mark, that fails on the first byte that is not UTF-8. */
    BufferedReader text(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(open(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
