package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.SmallProvince;
import vn.toancanh.config.area.AreaCode;

class RollUpTest {
    @Test
    void everyAreaIsTheSumOfItsCommunes() {
        assertThat(rolledUp(Map.of("14320", 1.0, "14323", 2.0, "14428", 4.0, "14431", 8.0, "14434", 16.0, "379", 32.0)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "14320", "1 from 1 of 1",
                        "14323", "2 from 1 of 1",
                        "14428", "4 from 1 of 1",
                        "14431", "8 from 1 of 1",
                        "14434", "16 from 1 of 1",
                        "369", "3 from 2 of 2",
                        "372", "28 from 3 of 3",
                        "379", "32 from 1 of 1",
                        "37", "63 from 6 of 6",
                        "VN", "63 from 6 of 6"));
    }

    @Test
    void whatWasNotCountedIsMissingInTheCoverageAndNeverNought() {
        assertThat(rolledUp(Map.of("14428", 4.0)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "14428", "4 from 1 of 1",
                        "372", "4 from 1 of 3",
                        "37", "4 from 1 of 6",
                        "VN", "4 from 1 of 6"));
    }

    @Test
    void anAmountOfNoughtIsCounted() {
        assertThat(rolledUp(Map.of("379", 0.0)))
                .containsEntry("379", "0 from 1 of 1")
                .containsEntry("37", "0 from 1 of 6")
                .doesNotContainKeys("369", "372");
    }

    @Test
    void nothingCountedGivesNoAreas() {
        assertThat(rolledUp(Map.of())).isEmpty();
    }

    private static Map<String, String> rolledUp(Map<String, Double> amounts) {
        var leaves = amounts.entrySet().stream()
                .collect(Collectors.toMap(entry -> new AreaCode(entry.getKey()), Map.Entry::getValue));
        return RollUp.of(SmallProvince.on(SmallProvince.IN_2019), leaves).stream()
                .collect(Collectors.toMap(sum -> sum.area().code().value(), sum -> "%.0f from %d of %d"
                        .formatted(sum.amount(), sum.counted(), sum.expected())));
    }
}
