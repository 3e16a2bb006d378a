package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.SmallProvince.IN_2019;
import static vn.toancanh.analytics.SmallProvince.IN_2026;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.SmallProvince;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Ending;

/** Where a unit of the small province lies, and one that ended on 2019-06-30 although a list had gone on naming it. */
class WhereaboutsTest {
    private static final LocalDate IN_JUNE = LocalDate.of(2019, 6, 30);
    private static final AreaCode PROVINCE = new AreaCode("37");
    private static final AreaCode STAYS = new AreaCode("14431");
    private static final AreaCode ENDED = new AreaCode("14434");

    @Test
    void whatIsThereStandsForItself() {
        var whereabouts = in(IN_2019, Optional.of(STAYS));

        assertThat(whereabouts.standing(STAYS)).contains(STAYS);
        assertThat(whereabouts.provincesOf(List.of(STAYS))).containsExactly(PROVINCE);
        assertThat(whereabouts.provincesOf(List.of(AreaCode.COUNTRY))).containsExactly(AreaCode.COUNTRY);
    }

    @Test
    void whatEndedStandsInTheOneThatTookItIn() {
        var whereabouts = in(IN_2019, Optional.of(STAYS));

        assertThat(whereabouts.standing(ENDED)).contains(STAYS);
        assertThat(whereabouts.provincesOf(List.of(ENDED))).containsExactly(PROVINCE);
    }

    @Test
    void whatWentNobodySaysWhereStaysInItsProvinceAndInNoUnit() {
        var whereabouts = in(IN_2019, Optional.empty());

        assertThat(whereabouts.standing(ENDED)).isEmpty();
        assertThat(whereabouts.provincesOf(List.of(ENDED))).containsExactly(PROVINCE);
    }

    @Test
    void acrossTheReorganisationItLiesInTheProvinceOfItsLastDayAndWhatWasNeverThereInNone() {
        var whereabouts = in(IN_2026, Optional.of(STAYS));

        assertThat(whereabouts.standing(ENDED)).isEmpty();
        assertThat(whereabouts.provincesOf(List.of(ENDED))).containsExactly(PROVINCE);
        assertThat(whereabouts.provincesOf(List.of(new AreaCode("99999")))).isEmpty();
    }

    private static Whereabouts in(LocalDate day, Optional<AreaCode> into) {
        return new Whereabouts(SmallProvince.areas(new Ending(ENDED, IN_JUNE, into, "a resolution")), day);
    }
}
