package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.run.PlainPipeline;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/** What a run would publish is looked at before anybody sees it. */
class StagedGateTest extends RegisterLakeTest {
    private static final String LINES = "line_id,time_period,commune_code,household_key,provider,technology,status\n";
    /** Communes of two districts of Ninh Bình. */
    private static final List<String> COMMUNES = List.of("14320", "14323", "14428", "14431");

    @Test
    void aPartThatIsLargerThanTheWholeIsRefusedAndLeavesItsReport() {
        register(10);
        lines("2024-11", 6);
        var before = lake.rows();

        lines("2024-12", 12);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .contains("households-with-fibre 48 of 37 Tỉnh Ninh Bình is more than households 40, counted for 2019;"
                        + " accepted is up to 110 % of it");
        assertThat(lake.concluded().rowsRead()).isEqualTo(48);
        assertThat(findings()).extracting(Finding::check).contains("fibre-more-than-all", "fibre-jump-of-a-province");
        assertThat(lake.release()).as("nothing new is published").isEqualTo(2);
        assertThat(lake.rows()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aJumpIsRefusedAndASmallerOneIsToldAndPublished() {
        register(100);
        lines("2024-10", 40);
        lines("2024-11", 61);
        assertThat(lake.concluded().reason())
                .isEqualTo(
                        "households-with-fibre of 37 Tỉnh Ninh Bình goes from 40 in 2024-10 to 61 in 2024-11; accepted is a change by up to 20");

        lines("2024-11", 55);
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN))
                .extracting(Finding::check, Finding::refArea)
                .contains(tuple("fibre-jump-of-a-district", "372"));
    }

    /** Another provider's month, which has nothing of the province, does not come between. */
    @Test
    void aProviderWhoLeftOutAMonthIsHeldAgainstTheOneBefore() {
        register(100);
        lines("2024-10", 40);
        handIn(lake.file("others.csv", line("2024-11", "06649")), "2024-11", "others");
        handIn(lake.file("lines.csv", content("2024-12", 90)), "2024-12");

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(
                        conclusion -> conclusion.delivery().timePeriod().toString(), conclusion -> conclusion.outcome())
                .containsExactlyInAnyOrder(tuple("2024-11", Outcome.PUBLISHED), tuple("2024-12", Outcome.REFUSED));
        assertThat(report.conclusions())
                .anyMatch(conclusion -> conclusion.reason().contains("goes from 40 in 2024-10 to 90 in 2024-12"));
    }

    @Test
    void aStockThatFallsTooFarIsRefused() {
        register(100);
        lines("2024-10", 40);
        lines("2024-11", 25);
        assertThat(lake.concluded().reason())
                .isEqualTo(
                        "households-with-fibre of 37 Tỉnh Ninh Bình falls from 160 in 2024-10 to 100 in 2024-11; accepted is a fall by up to 20 %");
    }

    @Test
    void whatIsRefusedByItsTotalsTakesNothingElseWithIt() {
        register(100);
        lines("2024-10", 40);
        var wild = lake.file("lines_2024-11.csv", content("2024-11", 90));
        var tame = lake.file("lines_2024-12.csv", content("2024-12", 45));
        handIn(wild, "2024-11");
        handIn(tame, "2024-12");

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(
                        conclusion -> conclusion.delivery().timePeriod().toString(), conclusion -> conclusion.outcome())
                .containsExactlyInAnyOrder(tuple("2024-11", Outcome.REFUSED), tuple("2024-12", Outcome.PUBLISHED));
        assertThat(lake.totals("households-with-fibre", "2024-11")).isEmpty();
        assertThat(lake.totals("households-with-fibre", "2024-12").get("37")).startsWith("180 of ");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    @Test
    void theLastGoodFileCountsWhereANewerOneIsRefusedByItsTotals() {
        register(100);
        lines("2024-10", 40);
        for (int households : List.of(41, 42, 90)) {
            handIn(lake.file("lines_2024-11.csv", content("2024-11", households)), "2024-11");
        }

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(conclusion -> conclusion.outcome(), conclusion -> conclusion.rowsRead())
                .containsExactlyInAnyOrder(
                        tuple(Outcome.SUPERSEDED, 0L), tuple(Outcome.PUBLISHED, 168L), tuple(Outcome.REFUSED, 360L));
        assertThat(report.conclusions())
                .filteredOn(conclusion -> conclusion.outcome() == Outcome.SUPERSEDED)
                .singleElement()
                .satisfies(first -> assertThat(first.reason()).contains(published(report)));
        assertThat(lake.totals("households-with-fibre", "2024-11").get("37")).startsWith("168 of ");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    private static String published(RunReport report) {
        return report.conclusions().stream()
                .filter(conclusion -> conclusion.outcome() == Outcome.PUBLISHED)
                .findFirst()
                .orElseThrow()
                .delivery()
                .id();
    }

    @Test
    void aRefusedCorrectionLeavesWhatItWouldReplace() {
        register(100);
        lines("2024-10", 40);
        lines("2024-11", 41);
        lines("2024-11", 95);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.totals("households-with-fibre", "2024-11").get("37")).startsWith("164 of ");
    }

    @Test
    void aRefusedCorrectionLeavesTheRecordsOfWhatItWouldReplaceToTheNextRelease() {
        register(100);
        lines("2024-10", 40);
        lines("2024-11", 41);
        var kept = lake.concluded().delivery();
        handIn(lake.file("wild_2024-11.csv", content("2024-11", 95)), "2024-11");
        handIn(lake.file("lines_2024-12.csv", content("2024-12", 45)), "2024-12");

        lake.analytics().run(Progress.SILENT);

        var release = lake.lake().releases().latest().orElseThrow();
        assertThat(release.counts(kept)).isTrue();
        assertThat(lake.totals("households-with-fibre", "2024-12").get("37")).startsWith("180 of ");
        var lines = lake.analytics()
                .definitions()
                .feed(RegisterLake.LINES)
                .map(PlainPipeline::recordsOf)
                .orElseThrow();
        assertThat(lake.lake()
                        .reader()
                        .rows(
                                release.slice(lines).in(Partition.of(LakeTable.DELIVERY_ID, kept.id())),
                                row -> row.getField("ref_area")))
                .hasSize(164);
    }

    @Test
    void aMadeUpMonthIsNotHeldAgainstAMeasuredOne() {
        register(100);
        lines("2024-10", 40);
        var file = lake.file("lines_2024-11.csv", content("2024-11", 90));
        lake.analytics()
                .deliver(
                        new DeliveryRequest(
                                file,
                                RegisterLake.LINES,
                                Optional.empty(),
                                Optional.of("2024-11"),
                                Origin.SIMULATED,
                                ""),
                        Progress.SILENT);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    private List<Finding> findings() {
        return lake.lake().history().findingsOf(lake.concluded().delivery().id());
    }

    /** So many households in each commune. */
    private void register(int households) {
        var rows = COMMUNES.stream()
                .map(commune -> "37,,,,%s,,%d,0,%2$d,%d\n".formatted(commune, 4 * households, households))
                .collect(Collectors.joining());
        lake.deliver(RegisterLake.HEADER + rows);
    }

    /** So many households with fibre in each commune. */
    private void lines(String month, int households) {
        lake.deliver(
                lake.file("lines_%s.csv".formatted(month), content(month, households)),
                RegisterLake.LINES,
                Optional.empty());
    }

    private void handIn(Path file, String month) {
        handIn(file, month, "operators");
    }

    private void handIn(Path file, String month, String provider) {
        var analytics = lake.analytics();
        lake.lake()
                .inbox()
                .receive(
                        file,
                        new Consignment(RegisterLake.LINES, provider, Period.parse(month), false, ""),
                        analytics.definitions().hash());
    }

    /** One household with fibre. */
    private static byte[] line(String month, String commune) {
        return (LINES + "1,%s,%s,1,A,fibre,active\n".formatted(month, commune)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String month, int households) {
        var rows = COMMUNES.stream()
                .flatMap(commune -> IntStream.range(0, households)
                        .mapToObj(
                                number -> "%s-%d,%s,%1$s,%1$s-%2$d,A,fibre,active\n".formatted(commune, number, month)))
                .collect(Collectors.joining());
        return (LINES + rows).getBytes(StandardCharsets.UTF_8);
    }
}
