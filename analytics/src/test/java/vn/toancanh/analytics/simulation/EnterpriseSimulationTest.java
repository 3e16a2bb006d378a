package vn.toancanh.analytics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;

class EnterpriseSimulationTest {
    private static final Period YEAR = Period.year(2023);
    private final EnterpriseSimulation simulation = new EnterpriseSimulation(Classes.of(MadeUp.DEFINITIONS));

    @Test
    void theQuartersAddUpToThePublishedProductOfTheProvinceExactly() {
        assertThat(year("value-added,,46,", communesOf("46"))).isEqualByComparingTo("73230000");
    }

    @Test
    void aProvinceOfWhichNothingIsPublishedHasSoMuchAHead() {
        var communes = communesOf("37");
        long people = communes.stream().mapToLong(Commune::people).sum();

        assertThat(year("value-added,,37,", communes)).isEqualByComparingTo(BigDecimal.valueOf(people * 80));
    }

    @Test
    void someAreOfTheIctCoreSomeArePlatformsAndSomeLoseMoney() {
        var rows = MadeUp.rows(simulation, setting(Period.parse("2023-Q1"), communesOf("46"))).stream()
                .map(row -> row.split(","))
                .toList();
        var ict = Classes.of(MadeUp.DEFINITIONS).core().stream()
                .map(Classes.Kind::code)
                .toList();

        assertThat(rows).anyMatch(row -> ict.contains(row[3])).anyMatch(row -> row[7].equals("true"));
        assertThat(rows).anyMatch(row -> Long.parseLong(row[4]) < Long.parseLong(row[5]));
        assertThat(rows).allMatch(row -> Long.parseLong(row[4]) >= 0 && Long.parseLong(row[5]) >= 0);
    }

    private BigDecimal year(String beginning, List<Commune> communes) {
        return YEAR.parts(Frequency.QUARTERLY)
                .flatMap(quarter -> MadeUp.truth(simulation, setting(quarter, communes), beginning).stream())
                .map(line -> new BigDecimal(line.split(",")[4]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Setting setting(Period period, List<Commune> communes) {
        return MadeUp.setting(3, period, communes);
    }

    private static List<Commune> communesOf(String province) {
        return MadeUp.DEFINITIONS.areas().on(YEAR.lastDay()).leavesOf(new AreaCode(province)).stream()
                .map(leaf -> new Commune(leaf.code(), 7001, 2000, 2000, 5300))
                .toList();
    }
}
