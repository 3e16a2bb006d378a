package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.Totals;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunOutcome;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.Slice;
import vn.toancanh.lake.table.TotalRow;

/** What a lake holds on which processes were killed, when the last one has come to its end. */
final class Aftermath implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Lake lake;
    private final Round last;

    Aftermath(Ground ground, Round last) {
        this.lake = ground.openedAhead();
        this.last = last;
    }

    void requireThatEveryRoundWasPublishedOnce() {
        var concluded = lake.history().newestFirst().stream()
                .collect(Collectors.groupingBy(
                        conclusion -> conclusion.delivery().sha256()));
        for (int number = 1; number <= last.number(); number++) {
            var round = new Round(number);
            requirePublishedOnce(round, concluded.remove(Round.sha256(round.register())));
            requirePublishedOnce(round, concluded.remove(Round.sha256(round.lines())));
            requireRefused(round, concluded.remove(Round.sha256(round.unknownCommune())));
        }
        assertThat(concluded).isEmpty();
        assertThat(lake.inbox().pending()).isEmpty();
        assertThat(lake.releases().history().reversed())
                .extracting(ReleaseEntry::id)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last.number()).boxed().toList());
    }

    private void requirePublishedOnce(Round round, List<Conclusion> conclusions) {
        assertThat(conclusions)
                .as("%s", round)
                .isNotNull()
                .extracting(Conclusion::outcome)
                .containsExactly(Outcome.PUBLISHED);
        assertThat(lake.releases().firstCounting(conclusions.getFirst().delivery()))
                .as("%s", round)
                .hasValueSatisfying(release -> assertThat(release.id()).isEqualTo(round.number()));
    }

    private void requireRefused(Round round, List<Conclusion> conclusions) {
        assertThat(conclusions).as("%s", round).isNotNull().singleElement().satisfies(conclusion -> {
            assertThat(conclusion.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(lake.history().rejectionsOf(conclusion.delivery().id())).hasSize(1);
            assertThat(lake.history().findingsOf(conclusion.delivery().id())).hasSize(1);
        });
    }

    void requireTheTotalsOf(Ground unharmed) {
        try (var other = unharmed.openedAhead()) {
            assertThat(totals(lake)).isEqualTo(totals(other));
        }
    }

    private static List<TotalRow> totals(Lake lake) {
        return Totals.latest(lake).stream()
                .sorted(Comparator.comparing(TotalRow::toString))
                .toList();
    }

    void requireThatKilledRunsAreInterrupted(int atLeast, int atMost) throws InterruptedException {
        awaitThatNothingRuns();
        var outcomes = new TreeMap<>(lake.runs().newestFirst(Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(RunEntry::outcome, Collectors.counting())));
        assertThat(outcomes.keySet())
                .isSubsetOf(RunOutcome.PUBLISHED, RunOutcome.REFUSED, RunOutcome.UNCHANGED, RunOutcome.INTERRUPTED);
        assertThat(outcomes.get(RunOutcome.INTERRUPTED)).as("%s", outcomes).isBetween((long) atLeast, (long) atMost);
    }

    /** A run of which nothing was heard for some seconds is looked at, so the last one killed is waited for. */
    private void awaitThatNothingRuns() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lake.runs().isAnyRunning()) {
            assertThat(System.nanoTime())
                    .as("a killed run is on record as running")
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Expiring leaves the files of the releases that are kept, and of what is never given up. */
    void requireNoFilesThatNobodyNeeds() throws IOException {
        try (var run = lake.beginRun()) {
            run.expire(MortalAnalytics.KEPT);
        }
        assertThat(dataFiles()).isEqualTo(neededFiles());
        assertThat(lake.rehearsedExpiry(MortalAnalytics.KEPT).swept().files()).isZero();
        assertThat(filesIn(lake.home().landing())).isEmpty();
        assertThat(lake.home().releasedDefinitions())
                .isDirectoryContaining("glob:**")
                .isDirectoryNotContaining("glob:**/.incoming-*");
    }

    private Set<Path> dataFiles() throws IOException {
        return filesIn(lake.home().warehouse()).stream()
                .filter(file -> file.toString().endsWith(".parquet"))
                .collect(Collectors.toSet());
    }

    private static Set<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private Set<Path> neededFiles() {
        var needed = new HashSet<Path>();
        for (var table : List.of(Conclusion.TABLE, Rejection.TABLE, Finding.TABLE)) {
            needed.addAll(lake.reader().filesOf(lake.reader().current(table)));
        }
        lake.releases().history().stream()
                .filter(release -> !release.isExpired())
                .map(ReleaseEntry::id)
                .map(lake.releases()::require)
                .forEach(release -> Onlooker.TABLES.forEach(
                        table -> needed.addAll(lake.reader().filesOf(counted(release, table)))));
        return needed;
    }

    /** Of its records those of the deliveries that it counts, and not those of their predecessors. */
    private static Slice counted(Release release, LakeTable table) {
        var whole = release.slice(table);
        return table.equals(TotalRow.TABLE)
                ? whole
                : whole.inAnyOf(release.deliveries().stream()
                        .map(delivery -> Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                        .toList());
    }

    @Override
    public void close() {
        lake.close();
    }
}
