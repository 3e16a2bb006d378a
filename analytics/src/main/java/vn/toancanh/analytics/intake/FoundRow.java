package vn.toancanh.analytics.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that was put together from what a file says of it. */
record FoundRow(
        long number,
        List<String> fields,
        String raw,
        @Nullable String fault) implements TextRow {
    FoundRow(long number, List<String> fields, String raw) {
        this(number, fields, raw, null);
    }
}
