package vn.toancanh.config.area;

/**
 * A unit and days on which it is valid and the unit that it belongs to is not: no sum would hold it on these days.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
public record Severed(Area unit, Validity days) {}
