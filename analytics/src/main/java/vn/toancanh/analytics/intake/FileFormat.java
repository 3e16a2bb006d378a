package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a delivered file is, told from its first bytes and not from its name. */
enum FileFormat {
    CSV,
    PARQUET;

    private static final String ACCEPTED = ": accepted are CSV in UTF-8 and Parquet";

    /** @throws RefusedDelivery if the file is empty or of a kind that is not taken */
    static FileFormat of(Path file) {
        return switch (firstBytes(file)) {
            case "" -> throw new RefusedDelivery("the file is empty (0 bytes): send it again whole");
            case "50415231" -> PARQUET;
            case "504b0304" ->
                throw new RefusedDelivery("the file is a spreadsheet (XLSX) or a ZIP archive" + ACCEPTED);
            case "d0cf11e0" -> throw new RefusedDelivery("the file is an old spreadsheet (XLS)" + ACCEPTED);
            case String mark
            when mark.startsWith("1f8b") -> throw new RefusedDelivery("the file is compressed (gzip)" + ACCEPTED);
            default -> CSV;
        };
    }

    private static String firstBytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(4));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
