package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;

/** A sum that no whole number of 64 bits holds is found before anything is written, and keeps nothing else back. */
class UncountableTest extends RegisterLakeTest {
    private static final FeedId ENTERPRISES = new FeedId("enterprise-accounts");
    private static final String REGISTER = RegisterLake.HEADER + "37,,,,14320,,160,0,160,40\n";

    @Test
    void whatCannotBeCountedIsRefusedAndKeepsNoOtherFeedBack() {
        var enterprises = lake.file("enterprises.csv", enterprises(9_300, "999999999999"));
        lake.lake()
                .inbox()
                .receive(
                        enterprises,
                        new Consignment(ENTERPRISES, "tax", Period.parse("2024-Q3"), false, ""),
                        lake.analytics().definitions().hash());

        lake.deliver(REGISTER);

        var conclusions = lake.lake().history().newestFirst();
        assertThat(conclusions)
                .extracting(one -> one.delivery().feed(), one -> one.outcome())
                .containsExactlyInAnyOrder(
                        tuple(RegisterLake.REGISTER, Outcome.PUBLISHED), tuple(ENTERPRISES, Outcome.REFUSED));
        var refused = conclusions.stream()
                .filter(one -> one.outcome() == Outcome.REFUSED)
                .findFirst()
                .orElseThrow();
        assertThat(refused.reason())
                .isEqualTo(
                        "the sum of value-added does not fit: accepted are sums up to 9,223,372,036,854,775 million VND;"
                                + " the sum of digital-value-added does not fit: accepted are sums up to 9,223,372,036,854,775"
                                + " million VND");
        assertThat(lake.lake().history().findingsOf(refused.delivery().id()))
                .extracting(Finding::check, Finding::timePeriod)
                .containsExactly(tuple("sum-too-large", "2024-Q3"));
        assertThat(lake.totals("value-added", "2024-Q3")).isEmpty();
        assertThat(lake.totals("people", "2019").get("37")).startsWith("160 of ");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    @Test
    void whereOnlyTheYearCannotBeCountedItsLatestQuarterIsRefused() {
        var analytics = lake.analytics();
        for (int quarter = 1; quarter <= 4; quarter++) {
            var file = lake.file("q%d.csv".formatted(quarter), enterprises(2_400, "999999999999", quarter));
            lake.lake()
                    .inbox()
                    .receive(
                            file,
                            new Consignment(ENTERPRISES, "tax", Period.parse("2024-Q" + quarter), false, ""),
                            analytics.definitions().hash());
        }

        var report = analytics.run(Progress.SILENT);

        assertThat(report.conclusions())
                .extracting(one -> one.delivery().timePeriod().toString(), one -> one.outcome())
                .containsExactlyInAnyOrder(
                        tuple("2024-Q1", Outcome.PUBLISHED),
                        tuple("2024-Q2", Outcome.PUBLISHED),
                        tuple("2024-Q3", Outcome.PUBLISHED),
                        tuple("2024-Q4", Outcome.REFUSED));
    }

    private static byte[] enterprises(int count, String output) {
        return enterprises(count, output, 3);
    }

    /** So many of one commune, with all of their output digital. */
    private static byte[] enterprises(int count, String output, int quarter) {
        return ("enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,"
                        + "digital_share,platform\n"
                        + IntStream.range(0, count)
                                .mapToObj(number ->
                                        "e%d,2024-Q%d,14320,1061,%s,0,1,false\n".formatted(number, quarter, output))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
