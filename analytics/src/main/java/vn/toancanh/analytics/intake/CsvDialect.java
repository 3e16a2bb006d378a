package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How a CSV file separates its fields; always UTF-8, with or without a byte order mark. */
record CsvDialect(char separator) implements Serializable {
    /** A header with semicolons and no comma is separated by semicolons, as spreadsheets write it in Viet Nam. */
    static CsvDialect of(String headerLine) {
        return new CsvDialect(headerLine.indexOf(';') >= 0 && headerLine.indexOf(',') < 0 ? ';' : ',');
    }

    /**
     * Streams the header and the rows with as many fields as each has; lines without anything in them are skipped but
     * counted.
     */
    Stream<CsvRecord> rows(Path file) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(strictly(file))
                .stream()
                .filter(row -> row.getFields().stream().anyMatch(field -> !field.isBlank()));
    }

    /** Text without its mark, that fails on the first byte that is not UTF-8. */
    static BufferedReader strictly(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
