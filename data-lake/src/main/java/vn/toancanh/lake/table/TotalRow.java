package vn.toancanh.lake.table;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.BooleanType;
import org.apache.iceberg.types.Types.DoubleType;
import org.apache.iceberg.types.Types.IntegerType;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * What one measure adds up to in one area and period.
 *
 * @param breakdown the part that is counted apart, such as one operator; empty for all of it
 * @param amount in the measure's unit
 * @param countedAmount what was counted before it was reconciled to a published value; the amount itself where it was not
 * @param reported whether it was counted for the area as a whole, and not added up from the areas below, although there are some
 * @param unitsCounted how many of the area's smallest units are in the amount
 * @param unitsExpected how many there are; where fewer are counted, the amount is partial
 */
public record TotalRow(
        String feed,
        String measure,
        String breakdown,
        String refArea,
        String areaLevel,
        String timePeriod,
        double amount,
        double countedAmount,
        int unitsCounted,
        int unitsExpected,
        boolean reported,
        boolean simulated) {

    public static final LakeTable TABLE = new LakeTable(
            "totals",
            new Schema(
                    required(1, "feed", StringType.get()),
                    required(2, "measure", StringType.get()),
                    required(3, "ref_area", StringType.get()),
                    required(4, "area_level", StringType.get()),
                    required(5, "time_period", StringType.get()),
                    required(6, "amount", DoubleType.get()),
                    required(7, "units_counted", IntegerType.get()),
                    required(8, "units_expected", IntegerType.get()),
                    required(9, "simulated", BooleanType.get()),
                    optional(10, "breakdown", StringType.get()),
                    optional(11, "counted_amount", DoubleType.get()),
                    optional(12, "reported", BooleanType.get())),
            List.of("feed", "time_period"),
            Kept.RELEASED);

    /** How the rows of a partition stand in its file, so that the same totals are the same bytes. */
    public static final Comparator<TotalRow> IN_ORDER = Comparator.comparing(TotalRow::measure)
            .thenComparing(TotalRow::breakdown)
            .thenComparing(TotalRow::refArea);

    /** The partition in which a feed's totals of a period stand. */
    public static Partition partition(FeedId feed, Period timePeriod) {
        return Partition.of("feed", feed.value()).and("time_period", timePeriod.toString());
    }

    /** The measure of a row, for whoever needs no more of it. */
    public static String measureOf(Record row) {
        return (String) row.getField("measure");
    }

    /** The part that a row counts, for whoever needs no more of it; empty for all of it, and of files that know no parts. */
    public static String breakdownOf(Record row) {
        return Objects.requireNonNullElse((String) row.getField("breakdown"), "");
    }

    public static TotalRow from(Record row) {
        return new TotalRow(
                (String) row.getField("feed"),
                measureOf(row),
                breakdownOf(row),
                (String) row.getField("ref_area"),
                (String) row.getField("area_level"),
                (String) row.getField("time_period"),
                (double) row.getField("amount"),
                Objects.requireNonNullElse((Double) row.getField("counted_amount"), (Double) row.getField("amount")),
                (int) row.getField("units_counted"),
                (int) row.getField("units_expected"),
                Boolean.TRUE.equals(row.getField("reported")),
                (boolean) row.getField("simulated"));
    }

    public Record toRecord() {
        Record row = GenericRecord.create(TABLE.schema());
        row.setField("feed", feed);
        row.setField("measure", measure);
        row.setField("ref_area", refArea);
        row.setField("area_level", areaLevel);
        row.setField("time_period", timePeriod);
        row.setField("amount", amount);
        row.setField("units_counted", unitsCounted);
        row.setField("units_expected", unitsExpected);
        row.setField("simulated", simulated);
        row.setField("breakdown", breakdown);
        row.setField("counted_amount", countedAmount);
        row.setField("reported", reported);
        return row;
    }
}
