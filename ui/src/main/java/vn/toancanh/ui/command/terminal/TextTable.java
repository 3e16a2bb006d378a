package vn.toancanh.ui.command.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words in columns, each as wide as its widest word. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    public void add(Object... words) {
        rows.add(List.of(words).stream().map(Object::toString).toList());
    }

    public String text() {
        var widths = IntStream.range(0, rows.getFirst().size()).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - length(word));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
