package vn.toancanh.config.indicator;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * What an official body has published of a measure: totals of its parts are reconciled to it.
 *
 * @param amount in the measure's unit
 * @param preferred whether it is the one to go by, of several that were published for the same area and period
 * @param note what a reader should know about it, or empty
 */
public record PublishedValue(
        MeasureId measure,
        AreaCode refArea,
        Period timePeriod,
        double amount,
        boolean preferred,
        String source,
        String note) {}
