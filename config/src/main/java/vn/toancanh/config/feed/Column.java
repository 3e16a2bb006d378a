package vn.toancanh.config.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a feed declares.
 *
 * @param min the least accepted number; none where any will do
 * @param max the greatest accepted number; none where any will do
 * @param values the accepted words; empty where any will do
 */
public record Column(
        String name,
        ColumnType type,
        ColumnRole role,
        Presence presence,
        Blank blank,
        @Nullable Double min,
        @Nullable Double max,
        List<String> values) {
    public Column {
        values = List.copyOf(values);
    }
}
