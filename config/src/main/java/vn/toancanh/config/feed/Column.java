package vn.toancanh.config.feed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that a feed declares.
 *
 * @param min the least accepted number; none where any will do
 * @param max the greatest accepted number; none where any will do
 * @param decimals how many digits a number has after the point at most
 * @param values the accepted words; empty where any will do
 * @param list the list that must name a code; none where any will do
 */
public record Column(
        String name,
        ColumnType type,
        ColumnRole role,
        Presence presence,
        Blank blank,
        @Nullable Double min,
        @Nullable Double max,
        int decimals,
        Notation notation,
        List<String> values,
        Optional<CodeList> list) {
    public Column {
        values = List.copyOf(values);
    }
}
