package vn.toancanh.analytics.intake;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was put together from what a file says of it.
 *
 * @param numbers positions of fields that are numbers by their type
 */
record FoundRow(
        long number,
        List<String> fields,
        String raw,
        @Nullable String fault,
        BitSet numbers) implements TextRow {
    FoundRow(long number, List<String> fields, String raw) {
        this(number, fields, raw, null, new BitSet());
    }

    @Override
    public boolean isNumber(int position) {
        return numbers.get(position);
    }
}
