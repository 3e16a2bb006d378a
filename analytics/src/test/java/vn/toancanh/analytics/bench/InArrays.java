package vn.toancanh.analytics.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Types;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.RollUp;
import vn.toancanh.analytics.total.Slot;
import vn.toancanh.analytics.total.dense.DenseTotals;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;

/** The product's own totals of a workload, rolled up to the country, on as many threads as the peer has. */
final class InArrays {
    static final int THREADS = 2;

    private final RecordFiles files;
    private final Feed feed;
    private final List<Measure> measures;

    InArrays(RecordFiles files) {
        this.files = files;
        feed = Shipped.DEFINITIONS.feed(new FeedId(files.workload().feed)).orElseThrow();
        measures = Shipped.DEFINITIONS.measures().stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .toList();
    }

    /** What one measure adds up to in a slot. */
    record Totalled(MeasureId measure, Slot slot, List<RollUp.Sum> sums) {}

    /** By measure, part, period and area, of every level. */
    List<Totalled> totals() throws InterruptedException, ExecutionException {
        var totals = new ArrayList<Totalled>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var coming = IntStream.range(0, Workload.PERIODS)
                    .mapToObj(number -> threads.submit(counting(number)))
                    .toList();
            for (var period : coming) {
                totals.addAll(period.get());
            }
        }
        return totals;
    }

    private Callable<List<Totalled>> counting(int number) {
        return () -> {
            var geography = files.geography(number);
            return rolledUp(
                    geography,
                    new DenseTotals(
                                    feed,
                                    geography.areas().stream().map(Area::code).toList())
                            .of(files.workload().period(number), files.of(number), measures));
        };
    }

    private static List<Totalled> rolledUp(Geography geography, Map<MeasureId, Amounts> counted) {
        var totals = new ArrayList<Totalled>();
        counted.forEach((measure, amounts) -> amounts.bySlot()
                .forEach((slot, units) -> totals.add(new Totalled(measure, slot, RollUp.of(geography, units)))));
        return totals;
    }

    /** Every amount by its key. */
    static Map<String, Long> told(List<Totalled> totals) {
        var told = new TreeMap<String, Long>();
        totals.forEach(total -> total.sums()
                .forEach(sum -> told.put(
                        key(
                                total.measure().value(),
                                total.slot().breakdown(),
                                total.slot().period().toString(),
                                sum.area().code().value()),
                        sum.amount())));
        return told;
    }

    /** The product's tables are written so. */
    static void write(List<Totalled> totals, Path to) throws IOException {
        var schema = new Schema(
                Types.NestedField.required(1, "measure", Types.StringType.get()),
                Types.NestedField.required(2, "part", Types.StringType.get()),
                Types.NestedField.required(3, "time_period", Types.StringType.get()),
                Types.NestedField.required(4, "ref_area", Types.StringType.get()),
                Types.NestedField.required(5, "amount", Types.LongType.get()));
        try (FileAppender<Record> rows = Parquet.write(org.apache.iceberg.Files.localOutput(to.toFile()))
                .schema(schema)
                .createWriterFunc(GenericParquetWriter::create)
                .build()) {
            var row = GenericRecord.create(schema);
            for (var total : totals) {
                for (var sum : total.sums()) {
                    row.set(0, total.measure().value());
                    row.set(1, total.slot().breakdown());
                    row.set(2, total.slot().period().toString());
                    row.set(3, sum.area().code().value());
                    row.set(4, sum.amount());
                    rows.add(row);
                }
            }
        }
    }

    static String key(String measure, String part, String period, String area) {
        return String.join("|", measure, part, period, area);
    }
}
