package vn.toancanh.analytics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.DeliveryRequest;
import vn.toancanh.analytics.Origin;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.SimulationRequest;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.delivery.Outcome;

/**
 * Runs the pipeline on thirty-six months of lines of a province, and then on one more; prints what the month takes beside them all.
 * Not a test, and only run when asked for; docs/benchmarks.md says how.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "night")
class NightBenchmark {
    private static final FeedId REGISTER = new FeedId("population-register");
    private static final FeedId LINES = new FeedId("fixed-broadband-lines");
    private static final AreaCode NINH_BINH = new AreaCode("37");
    private static final int MONTHS = 36;
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void oneMoreMonthBesideThirtySix() throws Exception {
        var files = lines();
        var full = new ArrayList<Measured>();
        var added = new ArrayList<Measured>();
        for (int round = 0; round <= ROUNDS; round++) {
            try (var analytics = Analytics.open(new Home(folder.resolve("home-" + round)))) {
                var all = measured(analytics, files.subList(0, MONTHS));
                var month = measured(analytics, files.subList(MONTHS, MONTHS + 1));
                if (round > 0) {
                    full.add(all);
                    added.add(month);
                }
            }
        }
        tell(Measured.median(full), Measured.median(added));
    }

    /** The files of the months, the last one later than the others. */
    private List<Path> lines() throws IOException {
        var months = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(number -> Period.month(2021 + (number + 11) / 12, 1 + (number + 11) % 12))
                .toList();
        try (var analytics = Analytics.open(new Home(folder.resolve("home")))) {
            takeCensus(analytics);
            return analytics
                    .simulateInto(
                            folder.resolve("files"),
                            SimulationRequest.of(LINES, List.of(NINH_BINH), months, 7),
                            Progress.SILENT)
                    .stream()
                    .sorted()
                    .toList();
        }
    }

    /** The households that have the lines. */
    private void takeCensus(Analytics analytics) throws IOException {
        var census = folder.resolve("census.csv");
        try (var in = Analytics.class.getResourceAsStream("demonstration/census-2019_six-provinces.csv")) {
            Files.copy(in, census);
        }
        analytics.deliver(
                new DeliveryRequest(census, REGISTER, Optional.empty(), Optional.of("2019"), ""), Progress.SILENT);
    }

    private static Measured measured(Analytics analytics, List<Path> files) throws Exception {
        files.forEach(file -> analytics.handIn(
                new DeliveryRequest(file, LINES, Optional.of("simulation"), Optional.empty(), Origin.SIMULATED, "")));
        var run = Measured.of(() -> analytics.run(Progress.SILENT));
        assertThat(run.result().conclusions())
                .hasSameSizeAs(files)
                .allSatisfy(conclusion -> assertThat(conclusion.outcome()).isEqualTo(Outcome.PUBLISHED));
        return run.measured();
    }

    private static void tell(Measured full, Measured added) {
        System.out.printf(
                Locale.ROOT,
                "BENCH NIGHT %d months: wall %.2f s, CPU %.2f s; one more: wall %.2f s, ratio %.3f, CPU %.2f s, ratio %.3f%n",
                MONTHS,
                full.wall(),
                full.cpu(),
                added.wall(),
                added.wall() / full.wall(),
                added.cpu(),
                added.cpu() / full.cpu());
    }
}
