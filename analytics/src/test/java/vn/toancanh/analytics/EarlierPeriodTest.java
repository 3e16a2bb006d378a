package vn.toancanh.analytics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;
import static vn.toancanh.analytics.RegisterLake.REGISTER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;

/** What a delivery of a new period must have in common with the one before it. */
class EarlierPeriodTest extends RegisterLakeTest {
    @Test
    void aFileCutAtALineBreakIsRefusedAlthoughItsPeriodIsNew() {
        register(2019, communes(2019));
        register(2020, communes(2019).subList(0, 60));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .contains("it has no accepted row for 85 of 145 units that the same provider had in 2019: ")
                .endsWith(
                        " and 80 more; accepted is up to 1 (1.0 %, check register-missing-units); a file that is meant"
                                + " to hold fewer needs a provider of its own");
        assertThat(lake.totals("people", "2020")).isEmpty();
        assertThat(lake.release()).isOne();
    }

    @Test
    void aFirstFileThatEndsWithinADistrictIsRefusedAsCut() {
        register(2019, communes(2019).subList(0, 60));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .matches(
                        "the file seems to be cut: it has an accepted row for \\d+ of \\d+ units of 373 .*, and for nearly all"
                                + " of the other 3 districts; hand in the whole file");
    }

    @Test
    void aFirstFileOfSomeUnitsHereAndThereIsNoCutOne() {
        var communes = communes(2019);
        register(2019, List.of(communes.getFirst(), communes.get(30), communes.getLast()));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void upToOneUnitInAHundredMayBeMissing() {
        register(2019, communes(2019));
        register(2020, communes(2019).subList(2, 145));
        assertThat(lake.concluded().reason()).contains("no accepted row for 2 of 145 units");

        register(2020, communes(2019).subList(1, 145));
        assertThat(lake.totals("people", "2020").get("37")).endsWith("of 144/145");
    }

    @Test
    void theLatestEarlierPeriodIsTheMeasureAndALaterOneIsNot() {
        register(2020, communes(2019));
        register(2019, communes(2019).subList(0, 50));
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);

        register(2021, communes(2019).subList(0, 50));
        assertThat(lake.concluded().reason()).contains("95 of 145 units that the same provider had in 2020");
    }

    @Test
    void aReorganisationBlocksNobody() {
        register(2019, communes(2019));
        register(2025, communes(2025));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(communes(2025)).hasSizeLessThan(140);
    }

    @Test
    void anotherProviderIsHeldAgainstItsOwnDeliveriesAlone() {
        register(2019, communes(2019));
        deliver("register_2020.csv", registerOf(communes(2019).subList(0, 50)), Optional.of("ninh-binh"));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void anOperatorMayLeaveOneCommuneInTenAndNotTwo() {
        lines("2024-11", communes(2019).subList(0, 10));
        lines("2024-12", communes(2019).subList(0, 8));
        assertThat(lake.concluded().reason())
                .startsWith("it has no accepted row for 2 of 10 units that the same provider had in 2024-11: ")
                .contains("; accepted is up to 1 (10.0 %");

        lines("2024-12", communes(2019).subList(0, 9));
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void aFirstRealFileOfFewUnitsIsWarnedOfWhereMoreWereSimulated() {
        lines("2024-12", communes(2019).subList(0, 20), Origin.SIMULATED, "made-up");
        lines("2024-12", communes(2019).subList(0, 3));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(findings())
                .filteredOn(finding -> finding.check().equals("lines-missing-units"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                    assertThat(finding.message())
                            .startsWith(
                                    "it has no accepted row for 17 of 20 units that were simulated, and counts in their"
                                            + " place: ");
                });
        lines("2024-12", communes(2019).subList(0, 4));
        assertThat(findings()).as("nothing simulated counts any more").isEmpty();
    }

    /** Nobody can deliver rows of the one that went; the one that took it in is missing. */
    @Test
    void ofASimulatedUnitThatHasEndedSinceTheOneThatTookItInIsExpected() throws IOException {
        lines("2024-12", List.of("14404", "14320", "14323"), Origin.SIMULATED, "made-up");
        var endings = lake.lake().home().definitions().resolve("areas/endings.csv");
        Files.createDirectories(endings.getParent());
        Files.writeString(endings, "code,last_day,into,why\n14404,2024-06-30,14407,merged\n");
        lines("2024-12", List.of("14320", "14323"));

        assertThat(findings())
                .filteredOn(finding -> finding.check().equals("lines-missing-units"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(
                                "it has no accepted row for 1 of 3 units that were simulated, and counts in their place:"
                                        + " 14407 Xã Phú Sơn"));
    }

    @Test
    void periodsAreNotHeldAgainstEachOtherWhereTheFeedDoesNotSaySo() throws IOException {
        Files.writeString(lake.lake().home().definitions().resolve("quality_checks.csv"), """
                check,severity,kind,subject,at,limit,name_vi,name_en
                rejected-rows,refuse,rejected-share,population-register,,0.01,Tỷ lệ,Share
                """);
        register(2019, communes(2019));
        register(2020, communes(2019).subList(0, 50));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    private List<String> communes(int year) {
        return lake.analytics().definitions().areas().on(LocalDate.of(year, 12, 31)).leavesOf(NINH_BINH).stream()
                .map(Area::code)
                .map(Object::toString)
                .toList();
    }

    /** Two people in one household in each commune. */
    private void register(int year, List<String> communes) {
        deliver("register_%d.csv".formatted(year), registerOf(communes), Optional.empty());
    }

    private static String registerOf(List<String> communes) {
        return communes.stream().map("37,,,,%s,,2,1,1,1\n"::formatted).collect(joining("", HEADER, ""));
    }

    private List<Finding> findings() {
        return lake.lake().history().findingsOf(lake.concluded().delivery().id());
    }

    private void lines(String month, List<String> communes) {
        lines(month, communes, Origin.REAL, "vnpt");
    }

    private void lines(String month, List<String> communes, Origin origin, String provider) {
        var rows = communes.stream()
                .map(commune -> "%1$s-1,%2$s,%1$s,h-%1$s,A,fibre,active\n".formatted(commune, month))
                .collect(
                        joining("", "line_id,time_period,commune_code,household_key,provider,technology,status\n", ""));
        var file = lake.file("lines_%s.csv".formatted(month), rows.getBytes(StandardCharsets.UTF_8));
        lake.analytics()
                .deliver(
                        new DeliveryRequest(file, LINES, Optional.of(provider), Optional.of(month), origin, ""),
                        Progress.SILENT);
    }

    private void deliver(String name, String content, Optional<String> provider) {
        lake.deliver(lake.file(name, content.getBytes(StandardCharsets.UTF_8)), REGISTER, provider);
    }
}
