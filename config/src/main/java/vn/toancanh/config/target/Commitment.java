package vn.toancanh.config.target;

import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/** A clause without a number: shown as text, never as 0 %. */
public record Commitment(ProgrammeId programme, IndicatorId indicator, int year, String words, String note)
        implements Clause {
    /** @throws IllegalArgumentException for a year that is none of a period's */
    public Commitment {
        year = Period.year(year).year();
    }
}
