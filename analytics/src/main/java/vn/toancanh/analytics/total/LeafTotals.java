package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;

/**
 * Totals one measure per period, unit and breakdown, from the records of one feed.
 *
 * <p>Decision: docs/decisions/0001-spark-runs-in-the-process.md
 */
public final class LeafTotals {
    private static final StructType RANKS =
            new StructType().add(RecordColumns.REF_AREA, DataTypes.StringType).add("rank", DataTypes.LongType);
    private static final StructType UNITS = new StructType()
            .add(RecordColumns.TIME_PERIOD, DataTypes.StringType)
            .add(RecordColumns.REF_AREA, DataTypes.StringType);
    private static final String PART = "part";
    private static final String AMOUNT = "amount";
    /** More than there are units, and than there are days of any date: a day and a rank are one number. */
    private static final long RANKS_A_DAY = 1L << 20;

    private static final long LAST_DAY = 1_000_000;

    private final Dataset<Row> records;
    private final Measure measure;
    private final Terms terms;

    private LeafTotals(Dataset<Row> records, Measure measure, Feed feed) {
        this.records = records;
        this.measure = measure;
        this.terms = new Terms(feed, measure.unit().decimals());
    }

    /** A unit without a record, or without a value in any record, is not there. */
    public static Amounts of(Dataset<Row> records, Measure measure, Feed feed) {
        return new LeafTotals(records, measure, feed).amounts();
    }

    /** The records of the units that may be counted in their period; others are counted nowhere. */
    public static Dataset<Row> inUnitsOf(Map<Period, List<AreaCode>> codes, Dataset<Row> records) {
        var units = codes.entrySet().stream()
                .flatMap(period -> period.getValue().stream()
                        .map(code -> RowFactory.create(period.getKey().toString(), code.value())))
                .toList();
        return records.join(
                broadcast(records.sparkSession().createDataFrame(units, UNITS)),
                new String[] {RecordColumns.TIME_PERIOD, RecordColumns.REF_AREA},
                "left_semi");
    }

    private Amounts amounts() {
        return switch (measure.aggregation()) {
            case Aggregation.Sum adding -> sums(adding);
            case Aggregation.Distinct counting -> once(counting);
            case Aggregation.Once adding -> once(adding);
        };
    }

    /** The parts add up to all. */
    private Amounts sums(Aggregation.Sum adding) {
        var counted = matching()
                .withColumn(AMOUNT, terms.amount(adding.column()))
                .filter(col(AMOUNT).isNotNull());
        var amounts = Amounts.none();
        collect(parted(counted)
                        .groupBy(RecordColumns.TIME_PERIOD, PART, RecordColumns.REF_AREA)
                        .agg(sum(AMOUNT).as(AMOUNT)))
                .forEach(row -> {
                    amounts.add(Slot.all(row.period()), row.unit(), row.amount());
                    if (!row.part().isEmpty()) {
                        amounts.add(new Slot(row.period(), row.part()), row.unit(), row.amount());
                    }
                });
        return amounts;
    }

    /** Each key once, in one unit; a unit with records and no such key counts nought. */
    private Amounts once(Aggregation aggregation) {
        var amounts = Amounts.none();
        collect(records.select(RecordColumns.TIME_PERIOD, RecordColumns.REF_AREA)
                        .distinct()
                        .withColumn(PART, lit(""))
                        .withColumn(AMOUNT, lit(0L)))
                .forEach(row -> amounts.put(Slot.all(row.period()), row.unit(), 0));
        var units = amounts.bySlot().values().stream()
                .flatMap(slot -> slot.keySet().stream())
                .sorted()
                .distinct()
                .toList();
        var all = matching().withColumn(PART, lit(""));
        counted(all, aggregation, units, amounts);
        if (measure.by().isPresent()) {
            counted(parted(matching()), aggregation, units, amounts);
        }
        return amounts;
    }

    private void counted(Dataset<Row> matching, Aggregation aggregation, Collection<AreaCode> units, Amounts amounts) {
        var ranks = ranks(units);
        var places = matching.filter(col(key(aggregation)).isNotNull())
                .join(broadcast(ranks), RecordColumns.REF_AREA)
                .groupBy(RecordColumns.TIME_PERIOD, PART, key(aggregation))
                .agg(
                        min(place(aggregation)).as("place"),
                        max(value(aggregation)).as(AMOUNT))
                .withColumn("rank", col("place").mod(RANKS_A_DAY))
                .groupBy(RecordColumns.TIME_PERIOD, PART, "rank")
                .agg(sum(AMOUNT).as(AMOUNT))
                .join(broadcast(ranks), "rank");
        collect(places).forEach(row -> amounts.put(new Slot(row.period(), row.part()), row.unit(), row.amount()));
    }

    private static String key(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Distinct counting -> counting.key();
            case Aggregation.Once adding -> adding.key();
            case Aggregation.Sum sum -> throw new IllegalArgumentException("Cannot count a sum once");
        };
    }

    /** The least is that of the latest day, then of the lowest code; Spark finds it by hashing, since it is a number. */
    private static Column place(Aggregation aggregation) {
        return aggregation instanceof Aggregation.Distinct counting
                        && counting.latest().isPresent()
                ? lit(LAST_DAY)
                        .minus(coalesce(unix_date(col(counting.latest().get())), lit(0)))
                        .multiply(RANKS_A_DAY)
                        .plus(col("rank"))
                : col("rank");
    }

    private Column value(Aggregation aggregation) {
        return aggregation instanceof Aggregation.Once adding
                ? coalesce(terms.amount(adding.column()), lit(0L))
                : lit(1L);
    }

    private Dataset<Row> matching() {
        return records.filter(Terms.hold(measure.aggregation().where()));
    }

    private Dataset<Row> parted(Dataset<Row> rows) {
        return rows.withColumn(PART, measure.by().map(Groups::of).orElse(lit("")));
    }

    /** Units numbered in the order of their codes: Spark finds the least of numbers by hashing, of texts by sorting all. */
    private Dataset<Row> ranks(Collection<AreaCode> units) {
        var codes = units.toArray(AreaCode[]::new);
        var rows = IntStream.range(0, codes.length)
                .mapToObj(rank -> RowFactory.create(codes[rank].value(), (long) rank))
                .toList();
        return records.sparkSession().createDataFrame(rows, RANKS);
    }

    private record Counted(Period period, String part, AreaCode unit, long amount) {}

    private static Collection<Counted> collect(Dataset<Row> totals) {
        return Arrays.stream((Row[]) totals.select(RecordColumns.TIME_PERIOD, PART, RecordColumns.REF_AREA, AMOUNT)
                        .collect())
                .map(row -> new Counted(
                        Period.parse(row.getString(0)),
                        row.getString(1),
                        new AreaCode(row.getString(2)),
                        row.getLong(3)))
                .toList();
    }
}
