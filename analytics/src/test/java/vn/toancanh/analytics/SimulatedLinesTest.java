package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepNews;

/** Lines that are made up, beside those that are not. */
class SimulatedLinesTest extends RegisterLakeTest {
    private static final Period DECEMBER = Period.month(2024, 12);
    private static final AreaCode THANH_HOA = new AreaCode("38");
    private static final String LAM_SA = "38,Tỉnh Thanh Hóa,386,Huyện Bá Thước,,Xã Lâm Sa,500,,500,200\n";

    @Test
    void simulatedLinesCountOnlyWhereNothingRealWasDelivered() {
        lake.deliver(GOOD);
        lake.simulateLines(NINH_BINH, 1, List.of(Period.month(2024, 11), DECEMBER));
        assertThat(lake.totals("households-with-fibre", "2024-12").get("14320")).endsWith("1/1 simulated");

        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n2,2024-12,14320,h2,A,fibre,active\n");
        lake.simulateLines(NINH_BINH, 2, List.of(DECEMBER));

        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("14320", "2 of 1/1")
                .containsEntry("37", "2 of 1/145")
                .doesNotContainKey("14323");
        assertThat(lake.totals("households-with-fibre", "2024-11").get("14320")).endsWith("1/1 simulated");
    }

    @Test
    void unitsOfWhichNoRegisterSaysWhoLivesThereAreToldToBeLeftOut() {
        lake.deliver(GOOD);
        var told = new ArrayList<String>();

        lake.analytics()
                .simulate(
                        SimulationRequest.of(RegisterLake.LINES, List.of(NINH_BINH), List.of(DECEMBER), 1), told::add);

        assertThat(told)
                .filteredOn(words -> words.contains("nothing is made up"))
                .singleElement()
                .asString()
                .startsWith(
                        "  nothing is made up for 143 of 145 units of 37 in 2024-12, since no register says that people live"
                                + " there as they are then, such as 14326 Phường ");
    }

    @Test
    void simulatingTheSameAgainChangesNothing() {
        lake.deliver(GOOD);
        lake.simulateLines(NINH_BINH, 1, List.of(DECEMBER));
        var before = lake.rows();

        assertThat(lake.simulateLines(NINH_BINH, 1, List.of(DECEMBER)).conclusions())
                .isEmpty();
        assertThat(lake.release()).isEqualTo(2);
        assertThat(lake.rows()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void anotherProvinceIsAddedAndLeavesTheFirstAsItIs() {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, NINH_BINH, 1);
        var first = lake.totals("households-with-fibre", "2024-12").get("37");

        var report = simulate(lake, THANH_HOA, 2);

        assertThat(report.conclusions()).extracting(Conclusion::outcome).containsExactly(Outcome.PUBLISHED);
        assertThat(providers(lake)).containsExactly("gso", "simulation-37", "simulation-38");
        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("37", first)
                .hasEntrySatisfying("38", amount -> assertThat(amount).endsWith("simulated"));
    }

    @Test
    void aRealFileOfOneProvinceLeavesWhatIsMadeUpOfOthers() {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, NINH_BINH, 1);
        simulate(lake, THANH_HOA, 1);
        var before = lake.totals("households-with-fibre", "2024-12");

        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n2,2024-12,14320,h2,A,fibre,active\n");

        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("14320", "2 of 1/1")
                .containsEntry("37", "2 of 1/145")
                .containsEntry("38", before.get("38"))
                .hasEntrySatisfying("VN", country -> assertThat(country).endsWith("simulated"));
        assertThat(before.get("38")).endsWith("simulated");
        assertThat(notCounted())
                .singleElement()
                .isEqualTo(
                        "simulation-37 in effect, but made up: delivery %s of provider 'vnpt' (lines_2024-12.csv) is real, with rows in 37"
                                .formatted(lake.concluded().delivery().id()));
    }

    @Test
    void whatIsMadeUpOfAProvinceCountsAgainOnceTheRealFileIsElsewhere() {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, NINH_BINH, 1);
        var madeUp = lake.totals("households-with-fibre", "2024-12").get("37");
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        lake.analytics().takeBack();
        lake.deliverLines("vnpt", "1,2024-12,14869,h1,A,fibre,active\n");

        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("37", madeUp)
                .hasEntrySatisfying(
                        "38", real -> assertThat(real).startsWith("1 of ").doesNotContain("simulated"));
        assertThat(notCounted()).isEmpty();
    }

    @Test
    void whatIsNotOnRecordOfAnOlderDeliveryIsLearntFromItsRecords() {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, NINH_BINH, 1);
        simulate(lake, THANH_HOA, 1);
        var madeUp = lake.totals("households-with-fibre", "2024-12").get("38");
        forgetProvinces();

        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");

        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("37", "1 of 1/145")
                .containsEntry("38", madeUp);
        assertThat(notCounted()).singleElement().asString().startsWith("simulation-37 ");
    }

    @Test
    void aReleaseOfWhichNothingIsOnRecordSaysThatTheRealFileCountsAlone() {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, THANH_HOA, 1);
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        assertThat(notCounted()).isEmpty();

        forgetProvinces();

        assertThat(notCounted()).singleElement().asString().endsWith("is real, for the same feed and period");
    }

    @Test
    void whatARunLearntThatPublishedNothingSaysNothingOfTheReleasesBefore() {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, THANH_HOA, 1);
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        forgetProvinces();
        var before = notCounted();

        assertThatThrownBy(() -> deliverUntilTotalled("viettel")).hasMessageContaining("stopped once totalled");

        assertThat(before).hasSize(1);
        assertThat(notCounted()).isEqualTo(before);
    }

    /** As an older version has left a real file and a made-up one, of which a later list ended the only commune. */
    @Test
    void aFileOfACommuneThatHasEndedIsStillOfItsProvince() throws IOException {
        lake.deliver(GOOD);
        simulate(lake, NINH_BINH, 1);
        lake.deliverLines("vnpt", "1,2024-12,14404,h1,A,fibre,active\n");
        forgetProvinces();
        var endings = lake.lake().home().definitions().resolve("areas/endings.csv");
        Files.createDirectories(endings.getParent());
        Files.writeString(endings, "code,last_day,into,why\n14404,2024-06-30,,divided\n");

        lake.analytics().run(Progress.SILENT);

        assertThat(notCounted()).singleElement().asString().startsWith("simulation-37 ");
    }

    private void deliverUntilTotalled(String provider) {
        var rows = "line_id,time_period,commune_code,household_key,provider,technology,status\n"
                + "2,2024-12,14320,h2,B,fibre,active\n";
        var file = lake.file("lines_of_another_2024-12.csv", rows.getBytes(StandardCharsets.UTF_8));
        lake.analytics()
                .deliver(
                        new DeliveryRequest(file, RegisterLake.LINES, Optional.of(provider), Optional.empty(), ""),
                        new StoppedOnceTotalled());
    }

    /** Ends a run when it has totalled and not published yet. */
    private static final class StoppedOnceTotalled implements Progress {
        private boolean totalling;

        @Override
        public void step(String what) {
            // what is heard of a step are its news
        }

        @Override
        public void tell(StepNews news) {
            if (totalling && news instanceof StepNews.Ended) {
                throw new IllegalStateException("stopped once totalled");
            }
            totalling |= news instanceof StepNews.Began began && began.stage() == Stage.TOTAL;
        }
    }

    /** As an older version has left it. */
    private void forgetProvinces() {
        try (var connection = lake.lake().connections().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update delivery set provinces = null");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> notCounted() {
        var release = lake.lake().releases().latest().orElseThrow();
        return release.deliveries().stream()
                .flatMap(delivery -> release.displacementOf(delivery).stream()
                        .map(instead -> delivery.provider() + " " + instead.reason()))
                .toList();
    }

    @Test
    void linesThatAnOlderVersionMadeUpAreReplacedAndNotCountedTwice() throws IOException {
        lake.deliver(GOOD + LAM_SA);
        simulate(lake, NINH_BINH, 1);
        try (var older = olderHome()) {
            simulate(older, NINH_BINH, 2);
            simulate(lake, NINH_BINH, 2);
            assertThat(providers(older)).containsExactly("gso", "simulation");
            assertThat(older.rows()).containsExactlyInAnyOrderElementsOf(lake.rows());

            simulate(older, THANH_HOA, 2);
            simulate(lake, THANH_HOA, 2);
            assertThat(providers(older)).containsExactly("gso", "simulation", "simulation-38");
            assertThat(older.rows()).containsExactlyInAnyOrderElementsOf(lake.rows());
        }
    }

    @Test
    void noRealFileComesFromAProviderOfMadeUpOnes() {
        assertThatThrownBy(() -> lake.deliverLines("simulation-37", "1,2024-12,14320,h1,A,fibre,active\n"))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageStartingWith("Cannot deliver a real file as provider 'simulation-37': made-up files alone");
    }

    /** What this lake's made-up month would be in a home that was filled when all provinces were one delivery. */
    private RegisterLake olderHome() throws IOException {
        var made = lake.lake().inbox().bytesOf(lake.concluded().delivery());
        var older = new RegisterLake(Files.createDirectories(folder.resolve("older")));
        older.deliver(GOOD + LAM_SA);
        var file = older.file("simulated_fixed-broadband-lines_2024-12_seed-1.parquet", Files.readAllBytes(made));
        older.analytics()
                .deliver(
                        new DeliveryRequest(
                                file, RegisterLake.LINES, Optional.empty(), Optional.empty(), Origin.SIMULATED, ""),
                        Progress.SILENT);
        assertThat(providers(older)).containsExactly("gso", "simulation");
        return older;
    }

    private static RunReport simulate(RegisterLake lake, AreaCode province, long seed) {
        return lake.simulateLines(province, seed, List.of(DECEMBER));
    }

    private static List<String> providers(RegisterLake lake) {
        return lake.lake().releases().latest().orElseThrow().deliveries().stream()
                .map(Delivery::provider)
                .toList();
    }
}
