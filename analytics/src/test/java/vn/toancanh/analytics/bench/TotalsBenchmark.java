package vn.toancanh.analytics.bench;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.RollUp;
import vn.toancanh.analytics.total.Slot;
import vn.toancanh.analytics.total.dense.DenseTotals;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;

/**
 * Totals twelve periods of records, rolled up to the country, and lets DuckDB do the same with two threads on the same files, in
 * turns; prints medians and ratios, and fails if any value differs. Not a test, and only run when asked for; docs/benchmarks.md says
 * how.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "totals")
class TotalsBenchmark {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 7;
    private static final int THREADS = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void totalsBesideDuckDb(Workload workload) throws Exception {
        long rows = Long.parseLong(System.getProperty("rows", "10000000"));
        make(workload, rows);
        var ours = new ArrayList<Measured>();
        var theirs = new ArrayList<Measured>();
        try (var duckDb = new Peer(workload)) {
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                var counted = Measured.of(() -> totals(workload));
                var peer = Measured.of(duckDb::totals);
                if (round == 0) {
                    duckDb.assertSame(told(counted.result()));
                }
                if (round >= WARM_UPS) {
                    ours.add(counted.measured());
                    theirs.add(peer.measured());
                }
            }
        }
        tell(workload, rows, Measured.median(ours), Measured.median(theirs));
    }

    private static void tell(Workload workload, long rows, Measured ours, Measured theirs) {
        System.out.printf(
                Locale.ROOT,
                "BENCH %s %,d rows, %d rounds: wall %.3f s, DuckDB %.3f s, ratio %.2f; CPU %.3f s, DuckDB %.3f s, ratio %.2f%n",
                workload,
                rows,
                ROUNDS,
                ours.wall(),
                theirs.wall(),
                ours.wall() / theirs.wall(),
                ours.cpu(),
                theirs.cpu(),
                ours.cpu() / theirs.cpu());
    }

    /** One file a period, sorted by unit as deliveries are, of all communes of the shipped provinces. */
    private void make(Workload workload, long rows) {
        for (int number = 0; number < Workload.PERIODS; number++) {
            var period = workload.period(number);
            var codes = leaves(geography(workload, number));
            var units = SharedSpark.session()
                    .createDataFrame(
                            IntStream.range(0, codes.size())
                                    .mapToObj(i -> RowFactory.create((long) i, codes.get(i)))
                                    .toList(),
                            new StructType().add("unit", DataTypes.LongType).add("ref_area", DataTypes.StringType));
            long ofPeriod = rows / Workload.PERIODS;
            var numbered = SharedSpark.session()
                    .range(0, ofPeriod, 1, 1)
                    .toDF("id")
                    .withColumn("unit", expr("(id * %d) div %d".formatted(codes.size(), ofPeriod)))
                    .join(broadcast(units), "unit")
                    .withColumn("time_period", lit(period.toString()));
            workload.records(numbered)
                    .drop("unit", "id")
                    .coalesce(1)
                    .write()
                    .parquet(
                            folder.resolve("records").resolve(period.toString()).toString());
        }
    }

    private static Geography geography(Workload workload, int number) {
        return DEFINITIONS.areas().on(workload.period(number).lastDay());
    }

    private static List<String> leaves(Geography geography) {
        return geography.areas().stream()
                .filter(area -> area.level() == AreaLevel.COMMUNE)
                .map(area -> area.code().value())
                .toList();
    }

    private List<Path> files(Workload workload, int number) throws IOException {
        try (var files = Files.list(
                folder.resolve("records").resolve(workload.period(number).toString()))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    /** By measure, part, period and area, of every level. */
    private List<Totalled> totals(Workload workload) throws Exception {
        var feed = DEFINITIONS.feed(new FeedId(workload.feed)).orElseThrow();
        var measures = DEFINITIONS.measures().stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .toList();
        var totals = new ArrayList<Totalled>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var coming = IntStream.range(0, Workload.PERIODS)
                    .mapToObj(number -> threads.submit(counting(workload, number, feed, measures)))
                    .toList();
            for (var period : coming) {
                totals.addAll(period.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return totals;
    }

    private Callable<List<Totalled>> counting(Workload workload, int number, Feed feed, List<Measure> measures) {
        return () -> {
            var geography = geography(workload, number);
            return rolledUp(
                    geography,
                    new DenseTotals(feed, geography).of(workload.period(number), files(workload, number), measures));
        };
    }

    /** What one measure adds up to in a slot. */
    private record Totalled(MeasureId measure, Slot slot, List<RollUp.Sum> sums) {}

    private static List<Totalled> rolledUp(Geography geography, Map<MeasureId, Amounts> counted) {
        var totals = new ArrayList<Totalled>();
        counted.forEach((measure, amounts) -> amounts.bySlot()
                .forEach((slot, units) -> totals.add(new Totalled(measure, slot, RollUp.of(geography, units)))));
        return totals;
    }

    private static Map<String, Long> told(List<Totalled> totals) {
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

    private static String key(String measure, String part, String period, String area) {
        return String.join("|", measure, part, period, area);
    }

    /** What one turn took, in seconds. */
    private record Measured(double wall, double cpu) {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        /** A turn with what came of it. */
        record Turn<T>(T result, Measured measured) {}

        static <T> Turn<T> of(Callable<T> work) throws Exception {
            long cpu = SYSTEM.getProcessCpuTime();
            long begun = System.nanoTime();
            var result = work.call();
            return new Turn<>(
                    result, new Measured((System.nanoTime() - begun) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9));
        }

        static Measured median(List<Measured> turns) {
            return new Measured(
                    median(turns.stream().mapToDouble(Measured::wall).toArray()),
                    median(turns.stream().mapToDouble(Measured::cpu).toArray()));
        }

        private static double median(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }
    }

    /** DuckDB in this process. */
    private final class Peer implements AutoCloseable {
        private final Connection connection;
        private final Workload workload;

        Peer(Workload workload) throws SQLException {
            this.workload = workload;
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = connection.createStatement()) {
                statement.execute("set threads = " + THREADS);
                statement.execute("create table sections (division varchar, section varchar)");
                statement.execute("create table above (time_period varchar, ref_area varchar, area varchar)");
            }
            fill();
        }

        private void fill() throws SQLException {
            try (var sections = connection.prepareStatement("insert into sections values (?, ?)");
                    var above = connection.prepareStatement("insert into above values (?, ?, ?)")) {
                var measure = DEFINITIONS.measure(new MeasureId("value-added")).orElseThrow();
                for (var entry : measure.by().orElseThrow().list().orElseThrow().entries()) {
                    sections.setString(1, entry.prefix());
                    sections.setString(2, entry.group());
                    sections.addBatch();
                }
                sections.executeBatch();
                for (int number = 0; number < Workload.PERIODS; number++) {
                    var geography = geography(workload, number);
                    for (var leaf : leaves(geography)) {
                        for (var area : geography.upwardsFrom(new AreaCode(leaf))) {
                            above.setString(1, workload.period(number).toString());
                            above.setString(2, leaf);
                            above.setString(3, area.code().value());
                            above.addBatch();
                        }
                    }
                }
                above.executeBatch();
            }
        }

        Long totals() throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create or replace table totals as with leaves as (%s) select measure, part, time_period, area, sum(amount)::bigint amount from leaves join above using (time_period, ref_area) group by all"
                                .formatted(workload.query.formatted(folder.resolve("records/*/*.parquet"))));
                try (var count = statement.executeQuery("select count(*) from totals")) {
                    count.next();
                    return count.getLong(1);
                }
            }
        }

        void assertSame(Map<String, Long> ours) throws SQLException {
            var theirs = new TreeMap<String, Long>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select * from totals")) {
                while (rows.next()) {
                    theirs.put(
                            key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                            rows.getLong(5));
                }
            }
            assertThat(ours).hasSameSizeAs(theirs);
            theirs.forEach((key, amount) -> assertThat(ours.get(key)).as(key).isEqualTo(amount));
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
