package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;

/** What two providers deliver of one enterprise is not added up, nor the same file twice. */
class SharedKeysTest extends RegisterLakeTest {
    private static final FeedId ENTERPRISES = new FeedId("enterprise-accounts");
    private static final String HEADER =
            "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,digital_share,platform\n";
    private static final String E1 = "e1,2024-Q4,14320,1061,100,40,0,false\n";
    private static final String E2 = "e2,2024-Q4,14320,1061,10,4,0,false\n";
    private static final String E3 = "e3,2024-Q4,14320,1061,3,1,0,false\n";

    @Test
    void anEnterpriseThatAnotherProviderHasDeliveredIsRefused() {
        deliver("tax", E1 + E2);
        var first = lake.concluded().delivery().id();

        deliver("statistics", E3 + E2 + E1);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .isEqualTo(
                        "2 keys of 2024-Q4 are delivered by provider 'statistics' and by provider 'tax' (delivery %s),"
                                        .formatted(first)
                                + " and both would be counted: enterprise_id 'e2' stands in line 3 of statistics_2024-Q4.csv and in line 3"
                                + " of tax_2024-Q4.csv; accepted are up to 0 keys that another provider has delivered, and a file under the"
                                + " code 'tax' to take the place of that delivery");
        assertThat(findings()).extracting(Finding::check).containsExactly("enterprises-shared-keys");
        assertThat(lake.totals("value-added", "2024-Q4").get("37")).startsWith("66 of ");
    }

    @Test
    void enterprisesOfTheirOwnAreAddedUpAndCorrected() {
        deliver("tax", E1);
        deliver("statistics", E2);
        deliver("tax", E1.replace("100,40", "101,40") + E3);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.totals("value-added", "2024-Q4").get("37")).startsWith("69 of ");
    }

    @Test
    void ofTwoThatComeTogetherTheFirstStands() {
        handIn("tax", E1);
        handIn("statistics", E1 + E2);
        handIn("planning", E2);

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(conclusion -> conclusion.delivery().provider(), conclusion -> conclusion.outcome())
                .containsExactlyInAnyOrder(
                        tuple("tax", Outcome.PUBLISHED),
                        tuple("statistics", Outcome.REFUSED),
                        tuple("planning", Outcome.PUBLISHED));
        assertThat(lake.totals("value-added", "2024-Q4").get("37")).startsWith("66 of ");
    }

    @Test
    void anotherQuarterOfTheSameEnterpriseIsItsOwn() {
        deliver("tax", E1);
        lake.deliver(file("statistics_2024-Q3.csv", E1.replace("Q4", "Q3")), ENTERPRISES, Optional.of("statistics"));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void aHouseholdCountsOnceAnywayAndIsNotHeldAgainstAnybody() {
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        lake.deliverLines("viettel", "1,2024-12,14320,h1,A,fibre,active\n2,2024-12,14320,h2,A,fibre,active\n");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.totals("households-with-fibre", "2024-12").get("37")).startsWith("2 of ");
    }

    @Test
    void theSameBytesOfAnotherProviderAreRefusedWhateverTheFeed() {
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        var first = lake.concluded().delivery().id();
        lake.deliverLines("viettel", "1,2024-12,14320,h1,A,fibre,active\n");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .isEqualTo(
                        "provider 'vnpt' has delivered these very bytes for 2024-12 already (lines_2024-12.csv, delivery %s): accepted is what one provider delivers; if that was the wrong one, take it back first (./toancanh releases rollback)"
                                .formatted(first));
        assertThat(findings())
                .extracting(Finding::check, Finding::severity)
                .containsExactly(tuple("same-bytes", Severity.REFUSE));
    }

    @Test
    void ofTheSameBytesThatComeTogetherTheFirstStands() {
        handIn("tax", E1);
        handIn("statistics", E1);

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(conclusion -> conclusion.delivery().provider(), conclusion -> conclusion.outcome())
                .containsExactlyInAnyOrder(tuple("tax", Outcome.PUBLISHED), tuple("statistics", Outcome.REFUSED));
        assertThat(report.findings()).extracting(Finding::check).contains("same-bytes");
    }

    @Test
    void theSameBytesAreLetInWhereTheFirstIsRefusedItself() {
        var header = "line_id,time_period,commune_code,household_key,provider,technology,status\n";
        var november = "1,2024-11,14320,h1,A,fibre,active\n2,2024-11,14323,h2,A,fibre,active\n";
        var file = lake.file("lines_2024-11.csv", (header + november).getBytes(StandardCharsets.UTF_8));
        lake.deliver(file, RegisterLake.LINES, Optional.of("vnpt"));
        var december = lake.file(
                "lines_2024-12.csv", (header + "1,2024-12,14320,h1,A,fibre,active\n").getBytes(StandardCharsets.UTF_8));
        handIn(december, RegisterLake.LINES, "vnpt", "2024-12");
        handIn(december, RegisterLake.LINES, "viettel", "2024-12");

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(conclusion -> conclusion.delivery().provider(), conclusion -> conclusion.outcome())
                .containsExactlyInAnyOrder(tuple("vnpt", Outcome.REFUSED), tuple("viettel", Outcome.PUBLISHED));
        assertThat(report.findings()).extracting(Finding::check).containsExactly("lines-missing-units");
    }

    @Test
    void whereEachKeyCountsOnceAnywayTheSecondProviderIsWarned() {
        lake.importSquaresOf(new AreaCode("46"), 2023);
        coverage("operators", "-80");
        coverage("viettel", "-120");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(findings())
                .filteredOn(finding -> finding.check().equals("coverage-shared-keys"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("cell_id, operator, technology 'c, A, 4g' stands in line 2 of viettel_2023-12.csv"));
        assertThat(lake.totals("people-covered-by-4g", "2023-12").get("46")).startsWith("1000 of ");
    }

    private void coverage(String provider, String signal) {
        var cells = "cell_id,time_period,lon,lat,population,operator,technology,signal_dbm\n"
                + "c,2023-12,104.05,20.05,1000,A,4g,%s\n".formatted(signal);
        lake.deliver(
                lake.file(provider + "_2023-12.csv", cells.getBytes(StandardCharsets.UTF_8)),
                new FeedId("mobile-coverage"),
                Optional.of(provider));
    }

    private void deliver(String provider, String rows) {
        lake.deliver(file(provider + "_2024-Q4.csv", rows), ENTERPRISES, Optional.of(provider));
    }

    private Path file(String name, String rows) {
        return lake.file(name, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private void handIn(String provider, String rows) {
        handIn(file(provider + ".csv", rows), ENTERPRISES, provider, "2024-Q4");
    }

    private void handIn(Path file, FeedId feed, String provider, String period) {
        lake.lake()
                .inbox()
                .receive(
                        file,
                        new Consignment(feed, provider, Period.parse(period), false, ""),
                        lake.analytics().definitions().hash());
    }

    private List<Finding> findings() {
        return lake.lake().history().findingsOf(lake.concluded().delivery().id());
    }
}
