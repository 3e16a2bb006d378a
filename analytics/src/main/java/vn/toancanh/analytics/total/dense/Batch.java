package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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

    /** A column that is read. */
    interface Field {
        /** What rows point at is no longer what it was. */
        void turnToRowGroup();

        /** Turns to the next rows. */
        void turnTo(@Nullable WritableColumnVector vector, int rows);
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
        return texts.computeIfAbsent(name, first -> new Texts());
    }

    Numbers numbers(String name) {
        return numbers.computeIfAbsent(name, first -> Numbers.of(typeOf(name)));
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

    /** The columns that are asked for. */
    StructType columns() {
        var types = new TreeMap<String, DataType>();
        texts.keySet().forEach(name -> types.put(name, DataTypes.StringType));
        keys.keySet().forEach(name -> types.put(name, DataTypes.StringType));
        numbers.keySet().forEach(name -> types.put(name, sparkType(typeOf(name))));
        var columns = new StructType();
        for (var column : types.entrySet()) {
            columns = columns.add(column.getKey(), column.getValue());
        }
        return columns;
    }

    private static DataType sparkType(ColumnType type) {
        return switch (type) {
            case COUNT -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
            case FLAG -> DataTypes.BooleanType;
            case TEXT, PERIOD -> DataTypes.StringType;
        };
    }

    void turnTo(RecordBatches batches) {
        rows = batches.rows();
        if (batches.isFirstOfRowGroup()) {
            texts.values().forEach(Field::turnToRowGroup);
            numbers.values().forEach(Field::turnToRowGroup);
        }
        texts.forEach((name, column) -> column.turnTo(batches.column(name), rows));
        numbers.forEach((name, column) -> column.turnTo(batches.column(name), rows));
        keys.forEach((name, column) -> column.vector = batches.column(name));
        worked.forEach(one -> one.workOut(rows));
    }
}
