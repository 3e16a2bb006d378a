package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;

/** What two providers say of the same unit is not added up. */
class SharedUnitsTest extends RegisterLakeTest {
    private static final FeedId REPORTS = new FeedId("administrative-reports");
    private static final String BOTH = RegisterLake.HEADER + RegisterLake.DONG_THANH + RegisterLake.TAN_THANH;

    @ParameterizedTest
    @ValueSource(strings = {"gso", "GSO", " gso "})
    void aProviderIsTheSameHoweverItIsWritten(String written) {
        register("gso", RegisterLake.HEADER + RegisterLake.DONG_THANH);
        register(written, BOTH);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.totals("people", "2019"))
                .containsEntry("14320", "9 of 1/1")
                .containsEntry("14323", "20 of 1/1");
        assertThat(lake.lake().releases().latest().orElseThrow().deliveries()).hasSize(1);
    }

    @Test
    void aProviderIsTheSameInWhicheverNormalForm() {
        register("Cục Thống kê", RegisterLake.HEADER + RegisterLake.DONG_THANH);
        register(Normalizer.normalize("Cục Thống kê", Normalizer.Form.NFD), BOTH);

        assertThat(lake.lake().releases().latest().orElseThrow().deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.provider()).isEqualTo("Cục Thống kê"));
    }

    @Test
    void aSlipInTheCodeOfAProviderIsRefusedBeforeAnythingIsOnRecord() {
        lake.deliverLines("viettel", "1,2024-12,14320,h1,A,fibre,active\n");

        assertThatThrownBy(() -> lake.deliverLines("viettle", "1,2024-12,14320,h1,A,fibre,suspended\n"))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage(
                        "Cannot deliver to feed 'fixed-broadband-lines' as provider 'viettle': nobody is known by this code, and"
                                + " 'viettel' is by one that it is easily mistaken for. Accepted are 'viettel', any code that"
                                + " resembles none of those known, and 'viettle' once it has a line in providers.csv.");
        assertThatThrownBy(() -> lake.deliverLines("operator", "1,2024-12,14320,h1,A,fibre,suspended\n"))
                .as("as the feed's usual provider, who has delivered nothing yet")
                .hasMessageContaining("'operators' is by one");
        assertThatThrownBy(() -> lake.analytics().handIn(sentAs("viettle"), InputStream.nullInputStream()))
                .as("of bytes that are still coming")
                .hasMessageContaining("'viettel' is by one");
        assertThat(lake.lake().inbox().pending()).isEmpty();

        lake.deliverLines("VIETTEL", "1,2024-12,14320,h1,A,fibre,suspended\n");
        assertThat(lake.totals("households-with-fibre", "2024-12").get("37")).startsWith("0 of ");
    }

    private static DeliveryRequest sentAs(String provider) {
        return new DeliveryRequest(
                Path.of("lines_2024-12.csv"), RegisterLake.LINES, Optional.of(provider), Optional.empty(), "");
    }

    @Test
    void aCodeWithALineOfItsOwnIsNoSlip() throws IOException {
        lake.deliverLines("viettel", "1,2024-12,14320,h1,A,fibre,active\n");
        Files.writeString(
                lake.lake().home().definitions().resolve("providers.csv"),
                "provider,name_vi,name_en,owner\nviettle,Viettle,Viettle,\n");

        lake.deliverLines("viettle", "2,2024-12,14320,h2,A,fibre,active\n");

        assertThat(lake.totals("households-with-fibre", "2024-12").get("37")).startsWith("2 of ");
    }

    @Test
    void aUnitThatAnotherProviderHasDeliveredIsRefused() {
        register("gso", BOTH);
        var first = lake.concluded().delivery().id();
        register("thống kê tỉnh", RegisterLake.HEADER + RegisterLake.TAN_THANH + RegisterLake.DONG_THANH);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .isEqualTo(
                        "14320 Phường Đông Thành, with 1 more units, of 2019 is delivered by provider 'thống kê tỉnh'"
                                + " and by provider 'gso' (delivery %s), and what both say would be added up; accepted are up to 0 units"
                                        .formatted(first)
                                + " that another provider has delivered, and a file under the code 'gso' to take the place of that"
                                + " delivery");
        assertThat(lake.totals("people", "2019").get("369")).startsWith("29 of ");
        assertThat(lake.lake().history().findingsOf(lake.concluded().delivery().id()))
                .extracting(finding -> finding.check(), finding -> finding.refArea())
                .containsExactly(tuple("register-shared-units", "14320"));
    }

    @Test
    void ofTwoThatComeTogetherTheFirstStandsAndNobodyElseIsRefused() {
        handIn("a", RegisterLake.HEADER + RegisterLake.DONG_THANH);
        handIn("b", BOTH);
        handIn("c", RegisterLake.HEADER + RegisterLake.TAN_THANH);

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(conclusion -> conclusion.delivery().provider(), conclusion -> conclusion.outcome())
                .containsExactlyInAnyOrder(
                        tuple("a", Outcome.PUBLISHED), tuple("b", Outcome.REFUSED), tuple("c", Outcome.PUBLISHED));
        assertThat(lake.totals("people", "2019").get("369")).startsWith("29 of ");
    }

    @Test
    void providersThatSpeakOfDifferentUnitsAreAddedUp() {
        register("a", RegisterLake.HEADER + RegisterLake.DONG_THANH);
        register("b", RegisterLake.HEADER + RegisterLake.TAN_THANH);

        assertThat(lake.totals("people", "2019").get("369")).startsWith("29 of ");
    }

    @Test
    void aUnitThatWentIntoAnotherIsSharedWithIt() throws IOException {
        register("a", RegisterLake.HEADER + "37,,,,14404,,9,9,,3\n");
        var first = lake.concluded().delivery().id();
        ends("14404,2019-05-31,14407,merged\n");

        register("b", RegisterLake.HEADER + "37,,,,14407,,20,20,,6\n");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .startsWith("14407 Xã Phú Sơn of 2019 is delivered by provider 'b' and by provider 'a' (delivery %s,"
                                .formatted(first)
                        + " as 14404, which went into it), and what both say would be added up; ");
        register("b", RegisterLake.HEADER + "37,,,,14410,,20,20,,6\n");
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void aUnitThatWentNobodySaysWhereIsTakenForNoOther() throws IOException {
        register("a", RegisterLake.HEADER + "37,,,,14404,,9,9,,3\n");
        ends("14404,2019-05-31,,divided\n");

        register("b", RegisterLake.HEADER + "37,,,,14407,,20,20,,6\n");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void aDistrictThatTookAnotherInIsSharedAsAWholeAndItsPartsAreNot() throws IOException {
        report("a", "373,2024-Q4,work-dossiers-online,1,2\n");
        var district = lake.analytics()
                .definitions()
                .areas()
                .on(LocalDate.of(2024, 6, 30))
                .childrenOf(new AreaCode("373"));
        ends("373,2024-06-30,372,merged\n"
                + district.stream()
                        .map(commune -> commune.code() + ",2024-06-30,,merged\n")
                        .collect(Collectors.joining()));

        report("b", "14407,2024-Q4,work-dossiers-online,1,2\n");
        assertThat(lake.concluded().outcome()).as("a part of the whole").isEqualTo(Outcome.PUBLISHED);
        report("c", "372,2024-Q4,work-dossiers-online,3,4\n");

        assertThat(lake.concluded().reason())
                .startsWith("372 Huyện Nho Quan of 2024-Q4 is delivered by provider 'c' and by provider 'a' (delivery ")
                .contains(", as 373, which went into it), and what both say");
    }

    @Test
    void whatWasMadeUpGivesWayToWhatWasCounted() {
        lake.analytics()
                .deliver(
                        new DeliveryRequest(
                                file(BOTH),
                                RegisterLake.REGISTER,
                                Optional.empty(),
                                Optional.empty(),
                                Origin.SIMULATED,
                                ""),
                        Progress.SILENT);
        register("gso", BOTH);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.totals("people", "2019").get("369"))
                .startsWith("29 of ")
                .doesNotContain("simulated");
    }

    @Test
    void agenciesReportOfOneUnitEachItsOwnIndicator() {
        report("interior", "37,2024-Q4,work-dossiers-online,1,2\n");
        report("justice", "37,2024-Q4,service-dossiers-online,3,4\n");
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);

        report("health", "37,2024-Q4,service-dossiers-online,5,6\n");
        assertThat(lake.concluded().reason())
                .startsWith("37 Tỉnh Ninh Bình of 2024-Q4 is delivered by provider 'health' and by provider 'justice'");
    }

    /** What is published is totalled on units that a list of a later day has ended. */
    private void ends(String endings) throws IOException {
        var file = lake.lake().home().definitions().resolve("areas/endings.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "code,last_day,into,why\n" + endings);
        lake.analytics().run(Progress.SILENT);
    }

    private void register(String provider, String content) {
        lake.deliver(file(content), RegisterLake.REGISTER, Optional.of(provider));
    }

    private Path file(String content) {
        return lake.file("population-register_2019.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private void handIn(String provider, String content) {
        lake.lake()
                .inbox()
                .receive(
                        file(content),
                        new Consignment(RegisterLake.REGISTER, provider, Period.year(2019), false, ""),
                        lake.analytics().definitions().hash());
    }

    private void report(String provider, String rows) {
        var content = "unit_code,time_period,indicator,numerator,denominator\n" + rows;
        lake.deliver(
                lake.file("reports_2024-Q4.csv", content.getBytes(StandardCharsets.UTF_8)),
                REPORTS,
                Optional.of(provider));
    }
}
