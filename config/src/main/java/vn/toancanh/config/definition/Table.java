package vn.toancanh.config.definition;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A definition file: comma-separated, UTF-8, a header, lines that begin with # are remarks. */
final class Table {
    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mistake> mistakes;

    /** Reads all lines; a file without the given columns is one mistake and has no lines. */
    Table(Text text, List<String> columns, List<Mistake> mistakes) {
        this.file = text.name();
        this.mistakes = mistakes;
        try (var reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(text.content())) {
            readAll(reader, columns);
        } catch (CsvParseException e) {
            mistakes.add(new Mistake(file, 0, "the file", Objects.toString(e.getMessage()), "comma-separated text"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** One object a line; a line with mistakes gives none, and its mistakes join those of the file. */
    <T> List<T> map(Function<Line, T> toObject) {
        var objects = new ArrayList<T>();
        for (var line : lines) {
            try {
                var object = toObject.apply(line);
                if (line.mistakes().isEmpty()) {
                    objects.add(object);
                }
            } catch (RuntimeException e) {
                noteUnlessNoted(line, e);
            }
            mistakes.addAll(line.mistakes());
        }
        return objects;
    }

    private void readAll(CsvReader<NamedCsvRecord> reader, List<String> columns) {
        var rows = reader.iterator();
        while (rows.hasNext()) {
            var row = rows.next();
            if (lines.isEmpty() && !row.getHeader().containsAll(columns)) {
                mistakes.add(
                        new Mistake(file, 1, "header", String.join(",", row.getHeader()), String.join(",", columns)));
                return;
            }
            if (row.getFieldCount() != row.getHeader().size()) {
                mistakes.add(new Mistake(
                        file,
                        Math.toIntExact(row.getStartingLineNumber()),
                        "number of fields",
                        String.valueOf(row.getFieldCount()),
                        String.valueOf(row.getHeader().size())));
            } else {
                lines.add(new Line(file, row));
            }
        }
    }

    /** A constructor that refuses a null after a noted mistake adds nothing; any other refusal is news. */
    private static void noteUnlessNoted(Line line, RuntimeException e) {
        if (line.mistakes().isEmpty()) {
            line.mistake("the line", Objects.toString(e.getMessage()), "values that go together");
        }
    }
}
