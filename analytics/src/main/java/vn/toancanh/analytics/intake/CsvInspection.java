package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.toancanh.config.feed.Feed;

/**
 * Looks once through a CSV file before anything is taken from it: encoding, header, and whether it was cut.
 *
 * @param columns the file's columns in its own order
 */
record CsvInspection(CsvDialect dialect, List<String> columns) {

    /** @throws RefusedDelivery if the file cannot be trusted whole */
    static CsvInspection of(Path file, Feed feed) {
        checkEncoding(file);
        try (var lines = new BufferedReader(CsvDialect.strictly(file))) {
            var dialect = CsvDialect.of(Objects.requireNonNullElse(lines.readLine(), ""));
            return new CsvInspection(dialect, columns(file, dialect, feed));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<String> columns(Path file, CsvDialect dialect, Feed feed) throws IOException {
        try (var reader = dialect.open(file)) {
            var rows = reader.iterator();
            var header = rows.next().getFields().stream().map(String::strip).toList();
            Header.check(header, feed);
            CsvRecord last = null;
            while (rows.hasNext()) {
                last = rows.next();
            }
            checkEnd(file, header, last);
            return header;
        } catch (CsvParseException | java.util.NoSuchElementException e) {
            throw new RefusedDelivery(
                    "the file is no CSV from its beginning to its end (%s): a quoted field may be left open, or the file cut"
                            .formatted(Objects.requireNonNullElse(e.getMessage(), "no line")));
        }
    }

    private static void checkEnd(Path file, List<String> header, @org.jspecify.annotations.Nullable CsvRecord last)
            throws IOException {
        if (last == null) {
            throw new RefusedDelivery("the file has a header and no rows: send it again whole");
        }
        if (last.getFieldCount() < header.size() && !endsWithLineBreak(file)) {
            throw new RefusedDelivery("the file was cut: line %d ends after %d of %d fields; send it again whole"
                    .formatted(last.getStartingLineNumber(), last.getFieldCount(), header.size()));
        }
    }

    private static boolean endsWithLineBreak(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            int end = bytes.read();
            return end == '\n' || end == '\r';
        }
    }

    private static void checkEncoding(Path file) {
        long line = 1;
        try (var reader = CsvDialect.strictly(file)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                line += c == '\n' ? 1 : 0;
                if (c == 0) {
                    throw new RefusedDelivery(
                            "line %d holds a zero byte: the file is no text, or UTF-16; save it as CSV in UTF-8"
                                    .formatted(line));
                }
            }
        } catch (CharacterCodingException e) {
            throw new RefusedDelivery(
                    "the file is not UTF-8 (after line %d or within a few lines of it): save it as CSV in UTF-8"
                            .formatted(line));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
