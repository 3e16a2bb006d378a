package vn.toancanh.config.target;

import vn.toancanh.config.indicator.IndicatorId;

/** A sentence of a programme about an indicator and a year, with or without a number, in its own words. */
public sealed interface Clause permits Target, Commitment {
    ProgrammeId programme();

    IndicatorId indicator();

    /** The year by whose end it is to be kept. */
    int year();

    /** The words of the document, untranslated. */
    String words();
}
