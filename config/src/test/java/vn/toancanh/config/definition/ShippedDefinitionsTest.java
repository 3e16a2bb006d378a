package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.target.Clause;

/** What is shipped says what there was in 2019, and what there is since 2025-07-01. */
class ShippedDefinitionsTest {
    private static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    private static final LocalDate SINCE_2025 = LocalDate.of(2025, 7, 1);

    @Test
    void theShippedDefinitionsHoldSixProvincesWithTheirDistrictsAndCommunes() {
        var geography = Definitions.read(DefinitionFiles.shipped()).areas().on(CENSUS);

        assertThat(geography.childrenOf(new AreaCode("37"))).hasSize(8);
        assertThat(geography.childrenOf(new AreaCode("38"))).hasSize(27);
        assertThat(geography.leavesOf(new AreaCode("372"))).hasSize(27);
        assertThat(geography.find(new AreaCode("372"))).map(Area::name).hasValue("Huyện Nho Quan");
        assertThat(geography.areas())
                .filteredOn(area -> area.level() == AreaLevel.PROVINCE)
                .hasSize(63);
    }

    @Test
    void since2025ThereAreCommunesUnderThirtyFourProvincesAndNoDistrict() {
        var geography = Definitions.read(DefinitionFiles.shipped()).areas().on(SINCE_2025);

        assertThat(geography.areas())
                .filteredOn(area -> area.level() == AreaLevel.PROVINCE)
                .hasSize(34);
        assertThat(geography.areas())
                .filteredOn(area -> area.level() == AreaLevel.DISTRICT)
                .isEmpty();
        assertThat(geography.childrenOf(new AreaCode("37"))).hasSize(129);
    }

    @Test
    void aCodeThatTheReorganisationGaveToAnotherUnitIsNotTheSame() {
        var areas = Definitions.read(DefinitionFiles.shipped()).areas();
        var phungChiKien = new AreaCode("01843"); // Phường Bắc Kạn since 2025-07-01
        var troi = new AreaCode("07030"); // from Hoành Bồ to Hạ Long in 2020

        assertThat(areas.isOneUnit(phungChiKien, CENSUS, SINCE_2025)).isFalse();
        assertThat(areas.isOneUnit(new AreaCode("37"), CENSUS, SINCE_2025)).isFalse();
        assertThat(areas.isOneUnit(troi, CENSUS, LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(areas.isOneUnit(AreaCode.COUNTRY, CENSUS, SINCE_2025)).isTrue();
    }

    @Test
    void haLongIsAnotherCitySinceItTookHoanhBoIn() {
        var areas = Definitions.read(DefinitionFiles.shipped()).areas();
        var last = LocalDate.of(2019, 12, 31);

        assertThat(areas.isOneUnit(new AreaCode("193"), CENSUS, last)).isTrue();
        assertThat(areas.isOneUnit(new AreaCode("193"), last, last.plusDays(1))).isFalse();
        assertThat(areas.isOneUnit(new AreaCode("22"), CENSUS, LocalDate.of(2024, 12, 31)))
                .isTrue();
    }

    @Test
    void theClausesOfNinhBinhAboutFibreAreANumberFor2025AndWordsFor2030() {
        var clauses = Definitions.read(DefinitionFiles.shipped())
                .clausesOf(new AreaCode("37"), new IndicatorId("households-with-fibre"));

        assertThat(clauses).extracting(Clause::year).containsExactly(2025, 2030);
        assertThat(clauses)
                .extracting(Clause::words)
                .containsExactly(
                        "Hạ tầng mạng băng rộng cáp quang phủ trên 80% hộ gia đình",
                        "Phổ cập dịch vụ mạng Internet băng rộng cáp quang");
    }
}
