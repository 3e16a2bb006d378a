package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.toancanh.analytics.run.PlainPipeline;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.Totals;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** Reads the latest release as screens do, from a process that does not write, and finds it whole or fails. */
final class Onlooker implements AutoCloseable {
    private static final Definitions SHIPPED = Definitions.read(DefinitionFiles.shipped());
    private static final LakeTable REGISTER = recordsOf(RegisterLake.REGISTER);
    private static final LakeTable LINES = recordsOf(RegisterLake.LINES);

    /** All that follow the releases. */
    static final List<LakeTable> TABLES = List.of(TotalRow.TABLE, REGISTER, LINES);

    private final Lake lake;
    private long seen;
    private int readings;

    /** @param seen a release that was seen before */
    Onlooker(Ground ground, long seen) {
        this.lake = ground.opened();
        this.seen = seen;
    }

    private static LakeTable recordsOf(FeedId feed) {
        return PlainPipeline.recordsOf(SHIPPED.feed(feed).orElseThrow());
    }

    long seen() {
        return seen;
    }

    int readings() {
        return readings;
    }

    /** A release is all of one round: its totals, the records that these were counted from, and the deliveries that it names. */
    synchronized void look() {
        var latest = lake.releases().latest();
        assertThat(latest.map(Release::id).orElse(0L))
                .as("releases never go back")
                .isGreaterThanOrEqualTo(seen);
        latest.ifPresent(release -> {
            requireWhole(release);
            seen = release.id();
        });
        readings++;
    }

    private void requireWhole(Release release) {
        var totals = totals(release);
        assertThat(totals).as("release %d", release.id()).containsKey("people 14320");
        var round = Round.of(totals.get("people 14320"));
        var what = "release %d, by its people round %d".formatted(release.id(), round.number());
        assertThat(totals).as(what).isEqualTo(round.totals());
        assertThat(release.deliveries())
                .as(what)
                .extracting(Delivery::sha256)
                .containsExactlyInAnyOrder(Round.sha256(round.register()), Round.sha256(round.lines()));
        for (var table : TABLES) {
            assertThat(lake.reader().filesOf(release.slice(table)))
                    .as(what)
                    .isNotEmpty()
                    .allMatch(Files::exists);
        }
        requireRecords(release, round, what);
        assertThat(new DefinitionArchive(lake.home().releasedDefinitions()).textsOf(release.configHash()))
                .as(what)
                .isPresent();
    }

    private Map<String, Long> totals(Release release) {
        var totals = new TreeMap<String, Long>();
        Totals.of(lake, release).stream()
                .filter(row -> row.unitsCounted() > 0)
                .forEach(row -> totals.merge(row.measure() + " " + row.refArea(), (long) row.amount(), (one, other) -> {
                    throw new AssertionError("Twice in release %d: %s".formatted(release.id(), row));
                }));
        return totals;
    }

    private void requireRecords(Release release, Round round, String what) {
        var people = lake.reader()
                .rows(release.slice(REGISTER).in(of(release, REGISTER)), row -> row.getField("population"));
        var households = lake.reader()
                .rows(release.slice(LINES).in(of(release, LINES)), row -> (String) row.getField("household_key"));
        assertThat(people).as(what).containsExactlyInAnyOrder(1000L + round.number(), 2000L + 2 * round.number());
        assertThat(households)
                .as(what)
                .hasSize(round.records() - people.size())
                .allMatch(key -> key.startsWith("round %d ".formatted(round.number())));
    }

    /** The partition of the delivery that the release counts. */
    private static Partition of(Release release, LakeTable table) {
        var feed = table.equals(REGISTER) ? RegisterLake.REGISTER : RegisterLake.LINES;
        return release.deliveries().stream()
                .filter(delivery -> delivery.feed().equals(feed))
                .map(delivery -> Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What was acknowledged before the kill waits or is counted, and what had landed may lie there still. */
    void requireNothingLost(Resumption resumption) {
        var round = resumption.inHand();
        if (resumption.has("handed-in")) {
            assertThat(isOnRecord(round.register()))
                    .as("register of %s is on record", resumption)
                    .isTrue();
        }
        if (resumption.has("landed")) {
            var landed = lake.home().landing().resolve(Round.LINES_FILE);
            assertThat(Files.exists(landed) || isOnRecord(round.lines()))
                    .as("lines of %s are on record or in the landing folder", resumption)
                    .isTrue();
        }
        if (resumption.has("publish-done")) {
            assertThat(isCounted(round.register()))
                    .as("%s was published", resumption)
                    .isTrue();
        }
        if (resumption.round() > 1) {
            assertThat(isCounted(round.register()) || isCounted(new Round(resumption.round() - 1).register()))
                    .as("the round of %s, or the one before it, is published", resumption)
                    .isTrue();
        }
    }

    private boolean isOnRecord(String content) {
        var sha256 = Round.sha256(content);
        return lake.inbox().pending().stream()
                        .anyMatch(delivery -> delivery.sha256().equals(sha256))
                || isCounted(content);
    }

    private boolean isCounted(String content) {
        var sha256 = Round.sha256(content);
        return lake.releases().latest().stream()
                .flatMap(release -> release.deliveries().stream())
                .anyMatch(delivery -> delivery.sha256().equals(sha256));
    }

    Lake lake() {
        return lake;
    }

    @Override
    public void close() {
        lake.close();
    }
}
