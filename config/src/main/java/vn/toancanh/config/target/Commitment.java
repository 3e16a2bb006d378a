package vn.toancanh.config.target;

import vn.toancanh.config.indicator.IndicatorId;

/** A clause without a number: shown as text, never as 0 %. */
public record Commitment(ProgrammeId programme, IndicatorId indicator, int year, String words, String note)
        implements Clause {}
