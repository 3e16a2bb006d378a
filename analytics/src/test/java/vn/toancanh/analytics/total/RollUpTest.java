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
        assertThat(rolledUp(Map.of("14320", 1L, "14323", 2L, "14428", 4L, "14431", 8L, "14434", 16L, "379", 32L)))
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
        assertThat(rolledUp(Map.of("14428", 4L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "14428", "4 from 1 of 1",
                        "372", "4 from 1 of 3",
                        "37", "4 from 1 of 6",
                        "VN", "4 from 1 of 6"));
    }

    @Test
    void anAmountOfNoughtIsCounted() {
        assertThat(rolledUp(Map.of("379", 0L)))
                .containsEntry("379", "0 from 1 of 1")
                .containsEntry("37", "0 from 1 of 6")
                .doesNotContainKeys("369", "372");
    }

    @Test
    void nothingCountedGivesNoAreas() {
        assertThat(rolledUp(Map.of())).isEmpty();
    }

    @Test
    void whatADistrictReportsOfItselfStandsForAllItsCommunesWhateverTheyReport() {
        assertThat(rolledUp(Map.of("372", 40L, "14428", 4L, "379", 1L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "14428", "4 from 1 of 1",
                        "372", "40 from 3 of 3, reported",
                        "379", "1 from 1 of 1",
                        "37", "41 from 4 of 6",
                        "VN", "41 from 4 of 6"));
    }

    private static Map<String, String> rolledUp(Map<String, Long> amounts) {
        var leaves = amounts.entrySet().stream()
                .collect(Collectors.toMap(entry -> new AreaCode(entry.getKey()), Map.Entry::getValue));
        return RollUp.of(SmallProvince.on(SmallProvince.IN_2019), leaves).stream()
                .collect(Collectors.toMap(sum -> sum.area().code().value(), sum -> "%d from %d of %d%s"
                        .formatted(sum.amount(), sum.counted(), sum.expected(), sum.reported() ? ", reported" : "")));
    }
}
