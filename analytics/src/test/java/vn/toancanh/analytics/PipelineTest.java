package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;
import static vn.toancanh.analytics.RegisterLake.REGISTER;
import static vn.toancanh.analytics.RegisterLake.TAN_THANH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Placing;

/** What becomes of deliveries that are let in. */
class PipelineTest extends RegisterLakeTest {
    @Test
    void aDeliveryBecomesTotalsFromTheCommuneToTheCountry() {
        lake.deliver(GOOD);

        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.totals("people", "2019"))
                .containsEntry("14320", "9 of 1/1")
                .containsEntry("14323", "20 of 1/1")
                .containsEntry("369", "29 of 2/14")
                .containsEntry("37", "29 of 2/145")
                .containsEntry("VN", "29 of 2/1562");
        assertThat(lake.totals("households", "2019")).containsEntry("VN", "9 of 2/1562");
        assertThat(lake.totals("adults", "2019"))
                .as("not counted, and not nought")
                .isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        lake.deliver(GOOD);
        var before = files();

        assertThat(lake.deliver(GOOD))
                .isInstanceOfSatisfying(DeliveryResult.Unchanged.class, unchanged -> assertThat(unchanged.inEffect())
                        .isEqualTo(lake.concluded().delivery()));

        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.lake().history().newestFirst()).hasSize(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aCorrectedFileTakesThePlaceOfTheFirstAndBothStayOnRecord() {
        lake.deliver(GOOD);
        lake.deliver(GOOD.replace(",9,9,,3", ",10,10,,3"));

        assertThat(lake.release()).isEqualTo(2);
        assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        assertThat(lake.lake().releases().latest().orElseThrow().deliveries()).hasSize(1);
        assertThat(lake.lake().history().newestFirst()).hasSize(2).allSatisfy(conclusion -> assertThat(
                        lake.lake().inbox().bytesOf(conclusion.delivery()))
                .exists());
    }

    @Test
    void takingAReleaseBackShowsTheFormerNumbers() {
        lake.deliver(GOOD);
        lake.deliver(GOOD.replace(",9,9,,3", ",10,10,,3"));
        try (var run = lake.lake().beginRun()) {
            run.takeBack();
        }

        assertThat(lake.totals("people", "2019")).containsEntry("369", "29 of 2/14");
        assertThat(lake.deliver(GOOD)).isInstanceOf(DeliveryResult.Unchanged.class);
    }

    @Test
    void fewRejectedRowsLeaveTheRestCountedAndTheCoverageSaysSo() {
        var register = new StringBuilder(HEADER);
        lake.analytics().definitions().areas().on(LocalDate.of(2019, 12, 31)).leavesOf(NINH_BINH).stream()
                .map(commune -> "37,,,,%s,,2,1,1,1\n".formatted(commune.code()))
                .forEach(register::append);
        lake.deliver(register.toString().replace(",14320,,2,1,1,1", ",14320,,2,1,1,"));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.rejections()).containsExactly("line 2, households '' is empty: a value is needed");
        assertThat(lake.totals("people", "2019"))
                .containsEntry("37", "288 of 144/145")
                .containsEntry("369", "26 of 13/14")
                .doesNotContainKey("14320");
    }

    @Test
    void linesOfSeveralProvidersAddUpAndASharedHouseholdCountsOnce() {
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        lake.deliverLines("viettel", "9,2024-12,14320,h1,B,fibre,active\n8,2024-12,14323,h2,B,fibre,active\n");

        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("14320", "1 of 1/1")
                .containsEntry("37", "2 of 2/145");
    }

    @Test
    void onlyTheLatestOfSeveralPendingDeliveriesIsLookedAt() {
        var told = new Consignment(REGISTER, "gso", Period.year(2019), false, "");
        var file = lake.file("first.csv", HEADER.getBytes(StandardCharsets.UTF_8));
        var first = lake.lake()
                .inbox()
                .receive(file, told, lake.analytics().definitions().hash());
        lake.deliver(GOOD);

        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.lake().history().find(first.delivery().id()))
                .get(type(Conclusion.class))
                .returns(Outcome.SUPERSEDED, Conclusion::outcome)
                .returns(
                        "Delivery %s came after it"
                                .formatted(lake.concluded().delivery().id()),
                        Conclusion::reason);
    }

    @Test
    void everyStepIsTold() {
        var steps = new ArrayList<String>();
        lake.analytics()
                .deliver(
                        new DeliveryRequest(
                                lake.file("dân số.csv", GOOD.getBytes(StandardCharsets.UTF_8)),
                                REGISTER,
                                Optional.empty(),
                                Optional.of("2019"),
                                ""),
                        steps::add);

        assertThat(steps)
                .containsExactly(
                        "validating dân số.csv (population-register, 2019)",
                        "  2 rows accepted, 0 rejected",
                        "totalling population-register 2019",
                        "published release 1");
    }

    private Map<String, Long> files() {
        try (var files = Files.walk(lake.lake().home().warehouse())) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            Path::toString, file -> file.toFile().length(), Long::sum, TreeMap::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itIsOnRecordHowTheRowsWerePlaced() {
        lake.deliver(HEADER
                + DONG_THANH
                + TAN_THANH.replace("14323", "").replace("Tân Thành", "TÂN THÀNH")
                + "38,Tỉnh Thanh Hóa,386,Huyện Bá Thước,,Xã Lâm Sa,5,,5,2\n");

        assertThat(lake.concluded().placing()).contains(new Placing(1, 1, 1, 0, 0));
    }

    @Test
    void manyRowsOfAUnitAreNothingToTellWhereAFeedHasAKey() {
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n2,2024-12,14320,h2,A,fibre,active\n");

        assertThat(lake.concluded().placing()).contains(new Placing(2, 0, 0, 0, 0));
    }
}
