package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs ask where a number comes from, and are told what the number is in the same words. */
class ExplainApiTest extends ReadServerTest {
    private static final String FIBRE = "indicator=households-with-fibre&ref_area=372&time_period=2024-12";

    @Autowired
    private Turns turns;

    @Test
    void explainsTheObservationThatIsAnsweredElsewhere() throws Exception {
        var seen = json("observations?" + FIBRE).get(0);
        var explained = json("explain?rows=2&" + FIBRE);

        assertThat(explained.get("obs_value")).isEqualTo(seen.get("obs_value"));
        assertThat(explained.get("obs_status")).isEqualTo(seen.get("obs_status"));
        assertThat(explained.get("release").get("release")).isEqualTo(seen.get("release"));
        var numerator = explained.get("sides").get(0);
        assertThat(numerator.get("amount")).isEqualTo(seen.get("numerator"));
        assertThat(numerator.get("rows")).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("line").asLong()).isGreaterThan(1);
            assertThat(row.get("values"))
                    .as("what was said of a household is not for everybody")
                    .isEmpty();
        });
        assertThat(numerator
                        .get("deliveries")
                        .get(0)
                        .get("provider_name")
                        .get("vi")
                        .asString())
                .isEqualTo("mô phỏng (tỉnh Ninh Bình)");
        assertThat(numerator.get("reported_as_a_whole").asBoolean()).isFalse();
        assertThat(numerator.get("totals").get(0).get("reported_as_a_whole").asBoolean())
                .isFalse();
        var denominator = explained.get("sides").get(1);
        assertThat(denominator.get("amount")).isEqualTo(seen.get("denominator"));
        assertThat(denominator
                        .get("parts")
                        .valueStream()
                        .mapToLong(part -> part.get("amount").asLong())
                        .sum())
                .isEqualTo(seen.get("denominator").asLong());
    }

    @Test
    void ofWhatWasNotCountedNoDeliveryIsNamed() throws Exception {
        var explained = json("explain?indicator=households-with-fibre&ref_area=38&time_period=2024-12");

        assertThat(explained.get("obs_value").isNull()).isTrue();
        assertThat(explained.get("sides").get(0).get("deliveries")).isEmpty();
    }

    @Test
    void anExplanationThatIsStillTrueIsNotSentAgain() throws Exception {
        var first = get("explain?rows=0&" + FIBRE);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(send("explain?rows=0&" + FIBRE, asking -> asking.header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whoeverWouldBeOneTooManyIsToldWhenToAskAgain() throws Exception {
        var told = new CountDownLatch(1);
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i <= Turns.MOST_WAITING; i++) {
                asking.submit(() -> turns.take(() -> awaited(told)));
            }
            while (turns.free() > 0) {
                Thread.sleep(1);
            }
            var answer = get("explain?rows=0&" + FIBRE);
            told.countDown();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(ApiClient.jsonOf(answer).get("type").asString()).isEqualTo("urn:toancanh:problem:too-busy");
        } finally {
            told.countDown();
        }
        assertThat(get("explain?rows=0&" + FIBRE).statusCode()).isEqualTo(200);
    }

    private static boolean awaited(CountDownLatch told) {
        try {
            return told.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "explain?ref_area=372&time_period=2024-12; Cannot answer without parameter 'indicator'",
                "explain?indicator=population&time_period=2019; Cannot answer without parameter 'ref_area'",
                "explain?indicator=population&ref_area=372; Cannot answer without parameter 'time_period'",
                "explain?indicator=population&ref_area=98&time_period=2019; accepted: the code of a unit",
                "explain?indicator=population&ref_area=372&time_period=2019&rows=1001; found '1001', accepted: a whole number from 0 to 1000",
                "explain?indicator=population&ref_area=372&time_period=2019&rows=-1; found '-1', accepted: a whole number",
                "explain?indicator=population&ref_area=372&time_period=2019&row=1; there is none of this name"
            })
    void slipsAreRefusedWithWhatIsAccepted(String address, String detail) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiClient.jsonOf(answer).get("detail").asString()).contains(detail);
    }
}
