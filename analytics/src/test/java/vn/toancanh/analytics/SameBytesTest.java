package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.YearOfRecords.Part;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.table.TotalRow;

/**
 * The same records and definitions give the same bytes of totals: on one thread or two, in this process or another, in whatever files
 * the records come, in which order, and in how many runs. What differs by nature is not looked at: the number and the time of a
 * release, its snapshots, where its files lie and how they are called; and of records, which delivery and line each stood in.
 *
 * <p>Decision: docs/decisions/0031-totals-are-counted-in-arrays.md
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SameBytesTest {
    private static final AreaCode HUE = new AreaCode("46");
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final int FEEDS_AND_PERIODS = 1 + 2 + 1 + 1 + (4 + 1) + 1;

    @TempDir
    Path folder;

    @Test
    void oneThreadGivesTheBytesOfTwo() {
        try (var one = lake("one");
                var two = lake("two")) {
            handInWhole(one);
            handInWhole(two);
            runOn("local[1]", one);
            runOn("local[2]", two);

            requireAllCounted(one);
            requireOrder(one);
            assertThat(TotalFiles.contentsIn(one.lake()))
                    .hasSize(FEEDS_AND_PERIODS)
                    .isEqualTo(TotalFiles.contentsIn(two.lake()));
        }
    }

    @Test
    void filesCutElsewhereInAnotherOrderAndInSeveralRunsGiveTheSameBytes() {
        try (var whole = lake("whole");
                var cut = lake("cut")) {
            handInWhole(whole);
            whole.analytics().run(Progress.SILENT);
            handInCut(cut, period -> !period.endsBy(NOVEMBER));
            cut.analytics().run(Progress.SILENT);
            handInCut(cut, period -> period.endsBy(NOVEMBER));
            cut.analytics().run(Progress.SILENT);

            assertThat(cut.lake().releases().latest().orElseThrow().deliveries())
                    .hasSize(3 * parts(cut).size());
            requireAllCounted(cut);
            assertThat(cut.rows()).containsExactlyInAnyOrderElementsOf(whole.rows());
            assertThat(TotalFiles.contentsIn(cut.lake())).isEqualTo(TotalFiles.contentsIn(whole.lake()));
        }
    }

    /** An order that rests on nothing but the rows themselves: that of a hash would be another one in the next process. */
    private static void requireOrder(RegisterLake lake) {
        var keys = lake.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.feed() + " " + row.timePeriod(),
                        TreeMap::new,
                        Collectors.mapping(SameBytesTest::key, Collectors.toList())));
        keys.values().removeIf(found -> found.equals(found.stream().sorted().toList()));
        assertThat(keys.keySet()).as("files in another order").isEmpty();
    }

    /** Measure, breakdown and area, parted by what sorts before every letter and digit. */
    private static String key(TotalRow row) {
        return String.join("\u0001", row.measure(), row.breakdown(), row.refArea());
    }

    private static void requireAllCounted(RegisterLake lake) {
        assertThat(lake.lake().history().newestFirst())
                .isNotEmpty()
                .filteredOn(concluded -> concluded.outcome() != Outcome.PUBLISHED)
                .isEmpty();
    }

    private RegisterLake lake(String name) {
        var root = folder.resolve(name);
        assertThat(root.toFile().mkdirs()).isTrue();
        var lake = new RegisterLake(root);
        var districts = hue(lake).areas().stream()
                .filter(area -> area.level() == AreaLevel.DISTRICT)
                .map(area -> area.code().value())
                .filter(code -> hue(lake).isWithin(new AreaCode(code), HUE))
                .toList();
        lake.analytics()
                .importBoundaries(new BoundaryRequest(
                        Squares.of(districts, root.resolve("districts.geojson")),
                        AreaLevel.DISTRICT,
                        Year.of(2023),
                        MissingCode.REFUSED,
                        Optional.empty()));
        return lake;
    }

    private static Geography hue(RegisterLake lake) {
        return lake.analytics().definitions().areas().on(LocalDate.of(2023, 12, 31));
    }

    private static List<Part> parts(RegisterLake lake) {
        return YearOfRecords.of(hue(lake).leavesOf(HUE).stream()
                .map(commune -> commune.code().value())
                .toList());
    }

    private static void handInWhole(RegisterLake lake) {
        parts(lake).forEach(part -> receive(lake, part, part.rows(), "all"));
    }

    /** Three files of each feed and period, of any lengths, with the rows in any order, the last file first. */
    private static void handInCut(RegisterLake lake, Predicate<Period> wanted) {
        var random = new Random(7);
        for (var part : parts(lake).reversed()) {
            if (wanted.test(part.period())) {
                var rows = new ArrayList<>(part.rows());
                Collections.shuffle(rows, random);
                var cuts = new TreeSet<>(List.of(0, 1, 1 + rows.size() / 3));
                for (int from : cuts.descendingSet()) {
                    var to = Optional.ofNullable(cuts.higher(from)).orElse(rows.size());
                    receive(lake, part, rows.subList(from, to), "from-" + from);
                }
            }
        }
    }

    private static void receive(RegisterLake lake, Part part, List<String> rows, String provider) {
        var name = "%s_%s_%s.csv".formatted(part.feed(), part.period(), provider);
        lake.lake()
                .inbox()
                .receive(
                        lake.file(name, part.csvOf(rows).getBytes(StandardCharsets.UTF_8)),
                        new Consignment(part.feed(), provider, part.period(), false, ""),
                        lake.analytics().definitions().hash());
    }

    private static void runOn(String master, RegisterLake lake) {
        try (var driver = ChildProcess.start(
                PipelineDriver.class, lake.lake().home().root().toString(), master)) {
            driver.awaits("ended");
        }
    }
}
