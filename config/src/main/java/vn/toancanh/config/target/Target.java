package vn.toancanh.config.target;

import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/**
 * A clause with a number.
 *
 * @param scope the level of the units that the number is promised for
 * @param value in the indicator's unit
 */
public record Target(
        ProgrammeId programme,
        IndicatorId indicator,
        AreaLevel scope,
        int year,
        Comparison comparison,
        double value,
        String words)
        implements Clause {
    /** @throws IllegalArgumentException for a year that is none of a period's, and a value that is not finite */
    public Target {
        year = Period.year(year).year();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Cannot promise %s of %s: accepted are finite numbers".formatted(value, indicator));
        }
    }

    public boolean isMetBy(double observed) {
        return comparison.holds(observed, value);
    }
}
