package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a CSV file separates its fields; always UTF-8, with or without a byte order mark. */
record CsvDialect(char separator) implements Serializable {
    /** A header with semicolons and no comma is separated by semicolons, as spreadsheets write it in Viet Nam. */
    static CsvDialect of(String headerLine) {
        return new CsvDialect(headerLine.indexOf(';') >= 0 && headerLine.indexOf(',') < 0 ? ';' : ',');
    }

    /** Reads records with the number of fields that each line has; blank lines are skipped but counted. */
    CsvReader<CsvRecord> open(Path file) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(strictly(file));
    }

    /** Text that fails on the first byte that is not UTF-8, with {@link CharacterCodingException}. */
    static Reader strictly(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new java.io.BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
