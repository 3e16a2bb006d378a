package vn.toancanh.analytics.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.period.Period;

/**
 * Who lives where in a period: as the latest register at or before it says of the same communes, be it released or made up together
 * with what is asked for; where there is none, as the years to come are made up.
 *
 * @param made the years whose registers are made up together with what is asked for
 * @param scale what the people who are made up are scaled by
 */
record Register(ReleasedRegister released, Projection projection, List<Period> made, double scale) {
    /**
     * The communes of a province, those of the period.
     *
     * @throws AnalyticsException if nothing is known of them, or all people where only a part is to be made up
     */
    List<Commune> communes(AreaCode province, Period period) {
        var known = released.latest(province, period);
        var year = madeBefore(period);
        if (year.isPresent() && known.filter(one -> isLater(one, year.get())).isEmpty()) {
            return projection.communes(province, year.get(), period);
        }
        if (known.isEmpty()) {
            return projection.communes(province, period, period);
        }
        if (scale != 1) {
            throw new AnalyticsException(
                    "Cannot simulate %s in %s at scale %s: its register of %s holds all people, and rates would divide by them;"
                                    .formatted(province, period, scale, known.get())
                            + " accepted is scale 1, or --feed population-register with periods after that year");
        }
        return released.communes(province, known.get(), period);
    }

    /** The communes as the register of a year is made up. */
    List<Commune> ofYear(AreaCode province, Period year) {
        return projection.communes(province, year, year);
    }

    private static boolean isLater(Period known, Period year) {
        return known.compareTo(year) > 0;
    }

    /** Only registers of the same units count. */
    private Optional<Period> madeBefore(Period period) {
        return made.stream()
                .filter(year -> year.endsBy(period))
                .filter(year -> Projection.isSameDivision(year, period))
                .max(Comparator.naturalOrder());
    }

    static Register of(
            ReleasedRegister released,
            Areas areas,
            Calibrated calibrated,
            Chance chance,
            List<Period> made,
            double scale) {
        return new Register(
                released,
                new Projection(released, areas, calibrated, chance, scale),
                List.copyOf(new TreeSet<>(made)),
                scale);
    }
}
