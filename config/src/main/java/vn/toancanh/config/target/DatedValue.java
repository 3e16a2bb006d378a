package vn.toancanh.config.target;

import java.time.LocalDate;

/** A value and the last day of the period that it was observed for. */
public record DatedValue(LocalDate day, double value) {}
