package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.period.Period;

/** In the first quarter, records of Ninh Bình alone were made up. */
class MadeUpTest {
    private static final Period FIRST = Period.parse("2024-Q1");
    private static final Period SECOND = Period.parse("2024-Q2");
    private static final Period YEAR = Period.year(2024);
    private static final AreaCode NINH_BINH = new AreaCode("37");
    private static final AreaCode DONG_THANH = new AreaCode("14320");
    private static final AreaCode THANH_HOA = new AreaCode("38");
    private static final Geography UNITS =
            Definitions.read(DefinitionFiles.shipped()).areas().on(LocalDate.of(2024, 12, 31));

    private final MadeUp madeUp = new MadeUp(
            province -> province.isEmpty() || province.equals(Optional.of(NINH_BINH)) ? Set.of(FIRST) : Set.of());

    @Test
    void theProvinceItsUnitsAndTheCountryFollowFromIt() {
        assertThat(has(FIRST, NINH_BINH)).isTrue();
        assertThat(has(FIRST, DONG_THANH)).isTrue();
        assertThat(has(FIRST, AreaCode.COUNTRY)).isTrue();
        assertThat(has(FIRST, THANH_HOA)).isFalse();
    }

    @Test
    void aYearFollowsFromItsQuartersAndAQuarterFromItselfAlone() {
        assertThat(has(YEAR, NINH_BINH)).isTrue();
        assertThat(has(YEAR, THANH_HOA)).isFalse();
        assertThat(has(SECOND, NINH_BINH)).isFalse();
    }

    @Test
    void whatIsReconciledFollowsFromAllQuartersOfItsYear() {
        assertThat(madeUp.in(SECOND, UNITS).has(NINH_BINH, 11, 10)).isTrue();
        assertThat(madeUp.in(SECOND, UNITS).has(THANH_HOA, 11, 10)).isFalse();
    }

    private boolean has(Period period, AreaCode area) {
        return madeUp.in(period, UNITS).has(area, 10, 10);
    }
}
