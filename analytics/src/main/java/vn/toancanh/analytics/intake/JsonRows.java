package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Streams the objects of a JSON Lines text as rows of the feed's columns, which the first row names. What keys or values may
 * not be is a fault of their line.
 */
final class JsonRows extends Rows {
    private final Lines lines;
    private final Header header;
    private List<String> accepted = List.of();
    private boolean isFirst = true;
    private boolean areColumnsTold;

    JsonRows(Lines lines, Header header) {
        this.lines = lines;
        this.header = header;
    }

    @Override
    protected @Nullable TextRow read() throws IOException {
        if (isFirst) {
            isFirst = false;
            return new FoundRow(0, header.declared(), "");
        }
        var line = lines.next();
        return line == null ? null : line.isBlank() ? blank() : row(line);
    }

    private TextRow blank() {
        return new FoundRow(lines.number(), List.of(), "");
    }

    private TextRow row(String line) {
        var object = JsonObject.in(line, lines.number());
        var fault = object.fault() == null ? faultOf(object.keys()) : object.fault();
        var fields = new String[header.declared().size()];
        var numbers = new BitSet();
        Arrays.fill(fields, "");
        for (int i = 0; i < object.keys().size(); i++) {
            int position = header.declared().indexOf(object.keys().get(i));
            if (position >= 0) {
                fields[position] = object.values().get(i);
                numbers.set(position, object.numbers().get(i));
            }
        }
        return new FoundRow(lines.number(), Collections.unmodifiableList(Arrays.asList(fields)), line, fault, numbers);
    }

    /** Most lines have the keys of the one before. */
    private @Nullable String faultOf(List<String> keys) {
        if (keys.equals(accepted)) {
            return null;
        }
        var reasons = new ArrayList<>(header.against(keys));
        if (reasons.isEmpty()) {
            accepted = keys;
            return null;
        }
        if (!areColumnsTold) {
            areColumnsTold = true;
            reasons.add("accepted as keys: " + header.accepted());
        }
        return reasons.stream().collect(Collectors.joining("; ", "line %d: ".formatted(lines.number()), ""));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
