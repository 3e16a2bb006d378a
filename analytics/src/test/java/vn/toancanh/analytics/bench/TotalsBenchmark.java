package vn.toancanh.analytics.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.analytics.SharedSpark;

/**
 * Totals twelve periods of records, rolled up to the country, and lets DuckDB do the same with two threads on the same files, in
 * turns; prints medians and ratios, and fails if any value differs. Not a test, and only run when asked for; docs/benchmarks.md says
 * how.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "totals")
class TotalsBenchmark {
    private static final int WARM_UPS = 10;
    private static final int ROUNDS = 7;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("vn.toancanh.analytics.bench.Workload#asked")
    void totalsBesideDuckDb(Workload workload) throws Exception {
        long rows = Long.parseLong(System.getProperty("rows", "10000000"));
        var files = new RecordFiles(folder.resolve("records"), workload);
        files.make(SharedSpark.session(), rows);
        var totals = new InArrays(files);
        var ours = new ArrayList<Measured>();
        var theirs = new ArrayList<Measured>();
        try (var duckDb = DuckDb.inMemory(files)) {
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                var counted = Measured.of(totals::totals);
                var peer = Measured.of(duckDb::totals);
                if (round == 0) {
                    duckDb.assertSame(InArrays.told(counted.result()));
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
}
