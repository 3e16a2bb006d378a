package vn.toancanh.config.target;

import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.IndicatorId;

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
    public boolean isMetBy(double observed) {
        return comparison.holds(observed, value);
    }
}
