package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;

/** A month of which one of two providers has delivered is no fall: it waits for the other. */
class AwaitedProvidersTest extends RegisterLakeTest {
    private static final List<String> COMMUNES = List.of("14320", "14323");
    private static final int HOUSEHOLDS = 200;

    @BeforeEach
    void twoHaveDeliveredForNovember() {
        lake.deliver(register(HOUSEHOLDS));
        handIn("viettel", "2024-11", 60);
        handIn("vnpt", "2024-11", 50);
        lake.analytics().run(Progress.SILENT);
        assertCounted(220, "2024-11");
    }

    @Test
    void theFirstOfThemWaitsAndIsCountedWithTheSecond() {
        deliverForDecember("viettel", 62);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(lake.concluded().reason())
                .startsWith("it waits for vnpt, who delivered for 2024-11 and not yet for 2024-12; until then ")
                .contains("falls from 220 in 2024-11 to 124 in 2024-12");
        assertThat(lake.concluded().rowsRead()).isEqualTo(124);
        assertThat(lake.release()).isEqualTo(2);
        assertNothingIsCountedIn("2024-12");
        assertThat(lake.lake().inbox().pending()).extracting(Delivery::provider).containsExactly("viettel");

        deliverForDecember("vnpt", 51);

        assertThat(lake.release()).isEqualTo(3);
        assertThat(lake.lake().inbox().pending()).isEmpty();
        assertThat(newest(2)).extracting(Conclusion::outcome).containsOnly(Outcome.PUBLISHED);
        assertCounted(226, "2024-12");
    }

    @Test
    void onceAllHaveDeliveredAFallIsAFall() {
        handIn("viettel", "2024-12", 20);
        deliverForDecember("vnpt", 21);

        assertThat(newest(2)).extracting(Conclusion::outcome).containsOnly(Outcome.REFUSED);
        assertThat(lake.lake().inbox().pending()).isEmpty();
        assertThat(lake.release()).isEqualTo(2);
    }

    @Test
    void whatRisesTooFarWaitsForNobody() {
        deliverForDecember("viettel", 190);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason()).contains("goes from ");
    }

    @Test
    void aCorrectionThatWaitsKeepsWhatItCorrectsFromBeingPublished() {
        handIn("viettel", "2024-12", 100);
        deliverForDecember("viettel", 62);

        assertNothingIsCountedIn("2024-12");
        assertThat(lake.lake().inbox().pending()).hasSize(1);
        assertThat(newest(2)).extracting(Conclusion::outcome).containsExactly(Outcome.WAITING, Outcome.SUPERSEDED);
        assertThat(newest(2).getLast().reason())
                .isEqualTo("Delivery %s came after it, and waits for other providers"
                        .formatted(newest(2).getFirst().delivery().id()));
        assertThat(lake.lake().history().hasUnseen()).isFalse();

        deliverForDecember("vnpt", 51);

        assertCounted(226, "2024-12");
    }

    @Test
    void whatCorrectsAPublishedMonthWithoutTheOtherWaitsForNobody() {
        deliverForDecember("viettel", 90);
        assertCounted(180, "2024-12");

        deliverForDecember("viettel", 62);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason()).contains("falls from 220 in 2024-11 to 124 in 2024-12");
        assertThat(lake.lake().inbox().pending()).isEmpty();

        deliverForDecember("viettel", 92);

        assertCounted(184, "2024-12");
    }

    @Test
    void whatWaitsIsLeftAsItIsUntilItsFeedHasSomethingNew() {
        handIn("viettel", "2024-12", 62);
        handIn("viettel", "2025-01", 63);
        lake.analytics().run(Progress.SILENT);
        assertThat(newest(2)).extracting(Conclusion::outcome).containsOnly(Outcome.WAITING);
        var waiting = newest(2).reversed();

        var ofAnotherFeed = (DeliveryResult.Taken) lake.deliver(register(HOUSEHOLDS + 1));

        assertThat(ofAnotherFeed.report().conclusions())
                .extracting(Conclusion::delivery)
                .containsExactly(ofAnotherFeed.delivery());
        assertThat(ofAnotherFeed.report().asBefore().longestFirst()).isEqualTo(waiting);
        assertThat(lake.newestRun().message())
                .startsWith("As before, 2 deliveries wait for other providers, the longest since ")
                .endsWith(": lines_2024-12.csv of viettel for 2024-12, delivery "
                        + waiting.getFirst().delivery().id());
        assertThat(lake.analytics().isToBeRun()).isFalse();

        handIn("vnpt", "2024-12", 51);
        var withTheOther = lake.analytics().run(Progress.SILENT);

        assertThat(withTheOther.conclusions())
                .extracting(Conclusion::outcome)
                .containsExactlyInAnyOrder(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.WAITING);
        assertCounted(226, "2024-12");
        assertNothingIsCountedIn("2025-01");
    }

    @Test
    void whatWaitsWhileAnotherHasItsTurnAfterwardsIsLookedAtOnceMoreAndThenLeft() {
        handIn("viettel", "2024-12", 62);
        handIn("viettel", "2025-01", 100);
        handIn("viettel", "2025-01", 190);
        lake.analytics().run(Progress.SILENT);
        assertThat(newest(3))
                .as("the newer file of January is refused when December waits already")
                .extracting(Conclusion::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.PUBLISHED, Outcome.WAITING);
        assertThat(lake.analytics().isToBeRun()).isTrue();

        var oneMore = lake.analytics().run(Progress.SILENT);

        assertThat(oneMore.conclusions()).extracting(Conclusion::outcome).containsOnly(Outcome.WAITING);
        assertThat(oneMore.asBefore().longestFirst()).isEmpty();
        assertThat(lake.analytics().isToBeRun()).isFalse();
        assertThat(lake.analytics().run(Progress.SILENT).conclusions()).isEmpty();
    }

    @Test
    void whatWaitsIsLookedAtAgainWithOtherDefinitions() throws IOException {
        deliverForDecember("viettel", 62);
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.WAITING);

        warnOnly();
        lake.analytics().run(Progress.SILENT);

        assertCounted(124, "2024-12");
    }

    @Test
    void whatWaitsIsLookedAtAgainWhenWhatItIsHeldAgainstIsTakenBack() {
        deliverForDecember("viettel", 62);

        lake.analytics().takeBack();
        lake.analytics().run(Progress.SILENT);

        assertNothingIsCountedIn("2024-11");
        assertCounted(124, "2024-12");
    }

    /** As a province does whose second provider has left the market. */
    private void warnOnly() throws IOException {
        Files.writeString(lake.lake().home().definitions().resolve("quality_checks.csv"), """
                check,severity,kind,subject,at,limit,name_vi,name_en
                fall,warn,fall,households-with-fibre,province,0.2,Giảm,Fall
                """);
    }

    private List<Conclusion> newest(int count) {
        return lake.lake().history().newestFirst().stream().limit(count).toList();
    }

    private static String register(int households) {
        return RegisterLake.HEADER
                + COMMUNES.stream()
                        .map(commune -> "37,,,,%s,,%d,0,%2$d,%d\n".formatted(commune, 4 * households, households))
                        .collect(Collectors.joining());
    }

    private void handIn(String provider, String month, int households) {
        lake.lake()
                .inbox()
                .receive(
                        lake.file("lines_%s.csv".formatted(month), lines(provider, month, households)),
                        new Consignment(RegisterLake.LINES, provider, Period.parse(month), false, ""),
                        lake.analytics().definitions().hash());
    }

    private void deliverForDecember(String provider, int households) {
        lake.deliver(
                lake.file("lines_2024-12.csv", lines(provider, "2024-12", households)),
                RegisterLake.LINES,
                Optional.of(provider));
    }

    private void assertCounted(int households, String month) {
        assertThat(lake.totals("households-with-fibre", month)).containsEntry("37", households + " of 2/145");
    }

    private void assertNothingIsCountedIn(String month) {
        assertThat(lake.totals("households-with-fibre", month)).isEmpty();
    }

    /** So many households with fibre in each commune, none of which another provider has. */
    private static byte[] lines(String provider, String month, int households) {
        var rows = COMMUNES.stream()
                .flatMap(commune -> IntStream.range(0, households)
                        .mapToObj(number -> "%s-%s-%d,%s,%2$s,%1$s-%2$s-%3$d,%1$s,fibre,active\n"
                                .formatted(provider, commune, number, month)))
                .collect(Collectors.joining());
        return ("line_id,time_period,commune_code,household_key,provider,technology,status\n" + rows)
                .getBytes(StandardCharsets.UTF_8);
    }
}
