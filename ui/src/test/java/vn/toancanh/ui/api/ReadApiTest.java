package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.api.ApiClient.assertProblem;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known is answered in the words of SDMX, and what is not known as that. */
class ReadApiTest extends ReadServerTest {
    @Test
    void theCensusOfNhoQuanIsAnsweredInTheWordsOfSdmx() throws Exception {
        var seen = json("observations?indicator=population&ref_area=372&time_period=2019")
                .get(0);

        assertThat(seen.get("obs_value").asDouble()).isEqualTo(149830);
        assertThat(seen.get("obs_status").asString()).isEqualTo("A");
        assertThat(seen.get("unit_measure").asString()).isEqualTo("person");
        assertThat(seen.get("counted_from").isNull()).isTrue();
        assertThat(seen.get("counted_to").isNull()).isTrue();
        assertThat(seen.get("simulated").asBoolean()).isFalse();
        assertThat(seen.get("release").asLong())
                .isEqualTo(json("release").get("release").asLong());
    }

    @Test
    void theReleaseSaysWhatItFollowsAndWhichProgramMadeIt() throws Exception {
        var release = json("release");

        assertThat(release.get("parent").asLong())
                .isEqualTo(release.get("release").asLong() - 1);
        assertThat(release.get("restored").isNull()).isTrue();
        assertThat(release.get("code_version").asString()).isEqualTo("unpacked");
        assertThat(release.get("config_hash").asString()).hasSize(64);
        assertThat(release.get("boundaries").isObject()).isTrue();
    }

    @Test
    void aRateCarriesItsNumeratorAndDenominatorAndSaysThatItIsSimulated() throws Exception {
        var seen = json("observations?indicator=households-with-fibre&ref_area=37&time_period=2024-12")
                .get(0);

        assertThat(seen.get("denominator").asDouble()).isEqualTo(296369);
        assertThat(seen.get("denominator_time_period").asString()).isEqualTo("2019");
        assertThat(seen.get("obs_value").asDouble())
                .isEqualTo(100
                        * seen.get("numerator").asDouble()
                        / seen.get("denominator").asDouble());
        assertThat(seen.get("obs_status").asString()).isEqualTo("E");
        assertThat(seen.get("simulated").asBoolean()).isTrue();
    }

    @Test
    void whatWasNotCountedIsNullAndMissing() throws Exception {
        var seen = json("observations?indicator=households-with-fibre&ref_area=38&time_period=2024-12")
                .get(0);

        assertThat(seen.get("obs_value").isNull()).isTrue();
        assertThat(seen.get("obs_status").asString()).isEqualTo("O");
    }

    @Test
    void unitsAreThoseOfTheDayThatIsAskedFor() throws Exception {
        assertThat(json("areas?level=district&parent=37&on=2019-04-01")).hasSize(8);
        assertThat(json("areas?level=district&on=2025-07-01")).isEmpty();
        assertThat(json("areas?level=commune&parent=37&on=2025-07-01")).hasSize(129);
        assertThat(json("areas?level=commune&parent=37&on=2019-04-01")).hasSize(145);
        assertThat(json("areas?parent=37&on=2019-04-01")).hasSize(8);
        assertThat(json("areas?level=province&parent=37&on=2019-04-01").findValuesAsString("ref_area"))
                .as("a province lies within itself, as it does for its observations")
                .containsExactly("37");
        assertThat(json("areas?on=2019-04-01").findValuesAsString("ref_area"))
                .as("without level and parent, the units of all levels")
                .contains("VN", "37", "372", "14428");
    }

    @Test
    void everyIndicatorSaysForWhichPeriodsSomethingIsKnown() throws Exception {
        var indicators = json("indicators");

        assertThat(indicators).hasSize(12);
        assertThat(indicators.get(0).get("indicator").asString()).isEqualTo("households-with-fibre");
        assertThat(indicators.get(0).get("time_periods")).hasSize(3);
    }

    @Test
    void communesAreAnsweredWhereTheyAreAskedFor() throws Exception {
        var all = "observations?indicator=population&time_period=2019";

        assertThat(json(all).findValuesAsString("ref_area"))
                .contains("37", "372")
                .noneMatch(code -> code.length() == 5);
        assertThat(json(all + "&level=commune").findValuesAsString("ref_area"))
                .hasSize(1_505)
                .allMatch(code -> code.length() == 5);
        assertThat(json(all + "&level=commune&ref_area=372")).hasSize(27);
        assertThat(json(all + "&level=district&ref_area=37")).hasSize(8);
        assertThat(json(all + "&level=province&ref_area=37").findValuesAsString("ref_area"))
                .containsExactly("37");
        assertThat(json("observations?indicator=population&level=commune&ref_area=37"))
                .isNotEmpty();
        for (var country : List.of("", "&ref_area=VN")) {
            assertProblem(get("observations?indicator=population&level=commune" + country), 400, "bad-parameter")
                    .contains("Cannot answer without parameter 'time_period'", "the ref_area of a province");
        }
    }
}
