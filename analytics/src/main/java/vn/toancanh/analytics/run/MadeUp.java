package vn.toancanh.analytics.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;

/**
 * Which amounts follow from made-up records: those of areas in whose province any were counted, and of the country if any were.
 *
 * <p>Decision: docs/decisions/0018-made-up-lines-are-delivered-by-province.md
 */
final class MadeUp {
    private final Function<Optional<AreaCode>, Set<Period>> simulated;
    private final Map<Optional<AreaCode>, Set<Period>> byProvince = new HashMap<>();

    /** @param simulated the periods that are counted from made-up records in a province, or in any where none is named */
    MadeUp(Function<Optional<AreaCode>, Set<Period>> simulated) {
        this.simulated = simulated;
    }

    OfPeriod in(Period period, Geography geography) {
        return new OfPeriod(period, geography);
    }

    /** The same of one period, for which each area is looked up once. */
    final class OfPeriod {
        private final Period period;
        private final Geography geography;
        private final Map<AreaCode, Set<Period>> byArea = new HashMap<>();

        private OfPeriod(Period period, Geography geography) {
            this.period = period;
            this.geography = geography;
        }

        /** What was reconciled depends on all periods of its year, whatever it was counted from. */
        boolean has(AreaCode area, long amount, long counted) {
            var periods = byArea.computeIfAbsent(area, this::periodsOf);
            return periods.contains(period)
                    || periods.stream().anyMatch(period::holds)
                    || amount != counted && periods.stream().anyMatch(Period.year(period.year())::holds);
        }

        private Set<Period> periodsOf(AreaCode area) {
            return byProvince.computeIfAbsent(
                    geography.above(area, AreaLevel.PROVINCE).map(Area::code), simulated);
        }
    }
}
