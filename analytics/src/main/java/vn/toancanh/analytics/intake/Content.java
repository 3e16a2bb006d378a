package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a file is, told by its first bytes: its format, and whether it is packed in gzip. */
record Content(FileFormat format, Packing packing) {
    private static final int SAMPLE = 4096;

    /** @throws RefusedDelivery if the file is empty, no file at all, or of a kind that is not taken */
    static Content of(Path file) {
        if (Files.isDirectory(file)) {
            throw new RefusedDelivery("this is a folder, not a file: send the files in it one by one");
        }
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(SAMPLE), file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Content of(byte[] sample, Path file) throws IOException {
        if (sample.length == 0) {
            throw new RefusedDelivery("the file is empty (0 bytes): send it again whole");
        }
        return isGzip(sample) ? packed(file) : new Content(format(sample), Packing.PLAIN);
    }

    private static Content packed(Path file) throws IOException {
        try (InputStream in = Packing.GZIP.open(file)) {
            var sample = in.readNBytes(SAMPLE);
            if (sample.length == 0) {
                throw new RefusedDelivery("the gzip file holds nothing (0 bytes): send it again whole");
            }
            if (isGzip(sample)) {
                throw new RefusedDelivery("the file is a gzip within a gzip" + FileFormat.ACCEPTED);
            }
            var format = format(sample);
            if (!format.isText()) {
                throw new RefusedDelivery(
                        "the file is %s packed in gzip%s".formatted(format.title(), FileFormat.ACCEPTED));
            }
            return new Content(format, Packing.GZIP);
        }
    }

    private static boolean isGzip(byte[] sample) {
        return mark(sample).startsWith("1f8b");
    }

    private static FileFormat format(byte[] sample) {
        return switch (mark(sample)) {
            case "50415231" -> FileFormat.PARQUET;
            case "504b0304", "504b0506" -> FileFormat.XLSX;
            case "d0cf11e0" -> throw kind("an old spreadsheet (XLS), or one with a password");
            case "25504446" -> throw kind("a PDF document");
            case "52617221" -> throw kind("a RAR archive");
            case "377abcaf" -> throw kind("a 7z archive");
            case "28b52ffd" -> throw kind("compressed with zstd");
            case "fd377a58" -> throw kind("compressed with xz");
            case String mark when mark.startsWith("425a68") && isBzip2(sample) -> throw kind("compressed with bzip2");
            default -> text(sample);
        };
    }

    private static boolean isBzip2(byte[] sample) {
        return sample.length > 4 && sample[3] >= '1' && sample[3] <= '9' && sample[4] == 0x31;
    }

    private static FileFormat text(byte[] sample) {
        var beginning =
                new String(sample, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return switch (beginning.isEmpty() ? ' ' : beginning.charAt(0)) {
            case '{' -> FileFormat.JSON_LINES;
            case '[' -> throw kind("a list in JSON, where JSON Lines has one object a line");
            case '<' -> throw kind("a page or table in HTML or XML");
            default -> FileFormat.CSV;
        };
    }

    private static RefusedDelivery kind(String found) {
        return new RefusedDelivery("the file is " + found + FileFormat.ACCEPTED);
    }

    private static String mark(byte[] sample) {
        return HexFormat.of().formatHex(sample, 0, Math.min(4, sample.length));
    }
}
