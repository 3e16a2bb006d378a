package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.feed.Feed;

/** The rows that are looked at now: the columns that measures of a feed ask for, and what follows from them, each worked out once. */
final class Batch {
    static final int ROWS = 4096;

    private final Feed feed;
    private final Map<String, Texts> texts = new LinkedHashMap<>();
    private final Map<String, Numbers> numbers = new LinkedHashMap<>();
    private final Map<String, Keys> keys = new LinkedHashMap<>();
    private final Map<String, Amount> amounts = new LinkedHashMap<>();
    private final Map<String, Selection> selections = new LinkedHashMap<>();
    /** In the order in which one needs another. */
    private final List<Worked> worked = new ArrayList<>();

    private int rows;

    /** Something that follows from the columns of the rows. */
    interface Worked {
        void workOut(int rows);
    }

    /** A column of keys, as they stand in the file. */
    static final class Keys {
        private @Nullable WritableColumnVector vector;

        /** Null where no row of the file has one. */
        @Nullable
        WritableColumnVector vector() {
            return vector;
        }
    }

    Batch(Feed feed) {
        this.feed = feed;
    }

    int rows() {
        return rows;
    }

    Feed feed() {
        return feed;
    }

    ColumnType typeOf(String name) {
        return feed.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(Column::type)
                .orElse(ColumnType.TEXT);
    }

    Texts texts(String name) {
        return texts.computeIfAbsent(name, first -> new Texts(ROWS));
    }

    Numbers numbers(String name) {
        return numbers.computeIfAbsent(name, first -> new Numbers(typeOf(name), ROWS));
    }

    Keys keys(String name) {
        return keys.computeIfAbsent(name, first -> new Keys());
    }

    /** An amount that several measures may ask for. */
    Amount amount(String name, int places) {
        var id = name + " " + places;
        var known = amounts.get(id);
        if (known == null) {
            known = Amount.of(name, places, this);
            amounts.put(id, known);
            worked.add(known);
        }
        return known;
    }

    /** A selection that several measures may ask for. */
    Selection selection(List<Condition> where) {
        var id = where.toString();
        var known = selections.get(id);
        if (known == null) {
            known = Selection.of(where, this);
            selections.put(id, known);
            worked.add(known);
        }
        return known;
    }

    <T extends Worked> T worked(T more) {
        worked.add(more);
        return more;
    }

    Set<String> columns() {
        var names = new LinkedHashSet<>(texts.keySet());
        names.addAll(numbers.keySet());
        names.addAll(keys.keySet());
        return names;
    }

    void turnTo(RecordBatches batches) {
        rows = batches.rows();
        texts.forEach((name, column) -> column.turnTo(batches.column(name), rows));
        numbers.forEach((name, column) -> column.turnTo(batches.column(name), rows));
        keys.forEach((name, column) -> column.vector = batches.column(name));
        worked.forEach(one -> one.workOut(rows));
    }
}
