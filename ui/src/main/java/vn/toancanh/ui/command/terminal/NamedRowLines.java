package vn.toancanh.ui.command.terminal;

import java.util.List;
import vn.toancanh.analytics.NamedRow;

/** Rows that were placed by a name as lines for whoever checks them against the file. */
public record NamedRowLines(List<NamedRow> rows) {
    /**
     * Prints the first ones and how to see the rest.
     *
     * @param all the command that prints all
     */
    public void tell(Terminal terminal, Limit limit, String all) {
        if (rows.isEmpty()) {
            return;
        }
        terminal.say("Placed without their code:");
        var shown = rows.subList(0, limit.of(rows.size()));
        shown.forEach(row -> terminal.say("  " + line(row)));
        if (shown.size() < rows.size()) {
            terminal.say("  … and %d more rows: %s", rows.size() - shown.size(), all);
        }
    }

    private static String line(NamedRow row) {
        return "line %d: %s is counted in %s %s, %s"
                .formatted(
                        row.line(), written(row), row.unit().code(), row.unit().name(), evidence(row));
    }

    private static String written(NamedRow row) {
        return row.written().isEmpty() ? "(the file can no longer be read)" : "'" + row.written() + "'";
    }

    private static String evidence(NamedRow row) {
        return switch (row.evidence()) {
            case NAME -> "by its name";
            case VARIANT -> "by a name variant";
        };
    }
}
