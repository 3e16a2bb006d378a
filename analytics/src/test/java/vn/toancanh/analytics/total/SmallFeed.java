package vn.toancanh.analytics.total;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/**
 * A few records of one period, made in memory, and what they add up to by the shipped definitions.
 *
 * @param columns what a record holds besides its period and unit, as SQL declares it
 */
record SmallFeed(Period period, String columns) {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());

    /** A record: the code of its unit, and a value for each column. */
    static Object[] row(@Nullable Object... values) {
        return values;
    }

    Dataset<Row> records(Object[]... rows) {
        return SharedSpark.rows(
                StructType.fromDDL("time_period string, ref_area string, " + columns),
                Stream.of(rows).map(this::inPeriod).toArray(Object[][]::new));
    }

    private Object[] inPeriod(Object[] row) {
        return Stream.concat(Stream.of(period.toString()), Stream.of(row)).toArray();
    }

    /** What is counted of the records in all, in this period. */
    Map<AreaCode, Long> counted(Dataset<Row> records, String measure) {
        return amounts(records, measure).in(Slot.all(period));
    }

    static Amounts amounts(Dataset<Row> records, String id) {
        var measure = DEFINITIONS.measure(new MeasureId(id)).orElseThrow();
        return LeafTotals.of(records, measure, DEFINITIONS.feed(measure.feed()).orElseThrow());
    }
}
