package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;

/** What two deliveries had in common when they were published spares no later one its checks. */
class PublishedOverlapTest extends RegisterLakeTest {
    private static final FeedId ENTERPRISES = new FeedId("enterprise-accounts");
    private static final String HEADER =
            "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,digital_share,platform\n";
    private static final String E1 = "e1,2024-Q4,14320,1061,100,40,0,false\n";
    private static final String E2 = "e2,2024-Q4,14320,1061,10,4,0,false\n";
    private static final String E3 = "e3,2024-Q4,14320,1061,3,1,0,false\n";

    @Test
    void totalsAreLookedAtThoughPublishedDeliveriesOverlap() throws IOException {
        register("37,,,,14320,,40,0,40,10\n", "census");
        letOverlap(() -> {
            enterprises("tax", E1);
            enterprises("statistics", E1 + E2);
        });
        var lines = linesOfHouseholds(90);
        handIn(lines, RegisterLake.LINES, "operators", Period.month(2024, 12));
        handIn(file("planning_2024-Q4.csv", HEADER + E3), ENTERPRISES, "planning", Period.parse("2024-Q4"));

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions().stream()
                        .collect(Collectors.toMap(
                                conclusion -> conclusion.delivery().provider(), Conclusion::outcome)))
                .containsEntry("planning", Outcome.PUBLISHED)
                .containsEntry("operators", Outcome.REFUSED);
        assertThat(report.findings()).extracting(finding -> finding.check()).contains("fibre-more-than-all");
        assertThat(lake.totals("households-with-fibre", "2024-12")).isEmpty();
        assertThat(lake.totals("value-added", "2024-Q4").get("37")).startsWith("128 of ");
    }

    @Test
    void aKeyOfAPublishedDeliveryIsRefusedThoughThatOverlapsAnother() throws IOException {
        letOverlap(() -> {
            enterprises("tax", E1);
            enterprises("statistics", E1 + E2);
        });

        enterprises("planning", E2 + E3);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .startsWith("1 key of 2024-Q4 is delivered by provider 'planning' and by provider 'statistics'")
                .contains("enterprise_id 'e2'");
        assertThat(lake.totals("value-added", "2024-Q4").get("37")).startsWith("126 of ");
    }

    @Test
    void aUnitOfAPublishedDeliveryIsRefusedThoughThatOverlapsAnother() throws IOException {
        letOverlap(() -> {
            register(RegisterLake.DONG_THANH, "gso");
            register(RegisterLake.DONG_THANH + RegisterLake.TAN_THANH, "statistics");
        });

        register(RegisterLake.TAN_THANH, "police");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .startsWith(
                        "14323 Phường Tân Thành of 2019 is delivered by provider 'police' and by provider 'statistics'");
    }

    /** Delivers while a home's own checks warn of what two have in common, as one may choose once and then take back. */
    private void letOverlap(Runnable delivering) throws IOException {
        var own = lake.lake().home().definitions().resolve("quality_checks.csv");
        try (var shipped = Definitions.class.getResourceAsStream("/vn/toancanh/definitions/quality_checks.csv")) {
            var checks = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(own, checks.replaceAll("-shared-(keys|units),refuse", "-shared-$1,warn"));
        }
        delivering.run();
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        Files.delete(own);
    }

    private void enterprises(String provider, String rows) {
        lake.deliver(file(provider + "_2024-Q4.csv", HEADER + rows), ENTERPRISES, Optional.of(provider));
    }

    private void register(String rows, String provider) {
        var file = file("population-register_2019.csv", RegisterLake.HEADER + rows);
        lake.deliver(file, RegisterLake.REGISTER, Optional.of(provider));
    }

    private Path linesOfHouseholds(int households) {
        var rows = IntStream.range(0, households)
                .mapToObj("%1$d,2024-12,14320,h%1$d,A,fibre,active\n"::formatted)
                .collect(Collectors.joining());
        return file(
                "lines_2024-12.csv",
                "line_id,time_period,commune_code,household_key,provider,technology,status\n" + rows);
    }

    private Path file(String name, String content) {
        return lake.file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void handIn(Path file, FeedId feed, String provider, Period period) {
        lake.lake()
                .inbox()
                .receive(
                        file,
                        new Consignment(feed, provider, period, false, ""),
                        lake.analytics().definitions().hash());
    }
}
