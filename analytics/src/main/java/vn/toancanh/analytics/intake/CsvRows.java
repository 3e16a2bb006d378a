package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a CSV text with as many fields as each has. */
final class CsvRows extends Rows {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private final char separator;

    private CsvRows(CloseableIterator<CsvRecord> records, char separator) {
        this.records = records;
        this.separator = separator;
    }

    static CsvRows of(BufferedReader text, char separator) {
        var bounded = CsvRecordHandler.builder()
                .maxFieldSize(Limits.FIELD)
                .maxRecordSize(Limits.ROW)
                .maxFields(Limits.FIELDS)
                .build();
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(2 * Limits.FIELD)
                .build(bounded, text);
        return new CsvRows(reader.iterator(), separator);
    }

    @Override
    protected @Nullable TextRow read() {
        try {
            return records.hasNext() ? new CsvRow(records.next(), separator) : null;
        } catch (CsvParseException e) {
            throw refusal(e);
        }
    }

    /** The library tells limits and mistakes of quoting in words only. */
    private static RefusedDelivery refusal(CsvParseException e) {
        var why = e.getCause() == null ? e : e.getCause();
        var line = LINE.matcher(e.getMessage());
        return String.valueOf(why.getMessage()).contains("max") && line.find()
                ? Limits.tooLong(Long.parseLong(line.group(1)))
                : new RefusedDelivery("the file is no CSV from its beginning to its end: %s (%s)"
                        .formatted(e.getMessage(), why.getMessage()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** A row whose text is put together only for whoever asks. */
    private record CsvRow(CsvRecord record, char separator) implements TextRow {
        @Override
        public long number() {
            return record.getStartingLineNumber();
        }

        @Override
        public List<String> fields() {
            return record.getFields();
        }

        @Override
        public String raw() {
            return String.join(String.valueOf(separator), record.getFields());
        }
    }
}
