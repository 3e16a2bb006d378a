package vn.toancanh.analytics.boundary;

/**
 * A feature without a code, and the unit that its name was taken for.
 *
 * @param feature its place in the file and its name: {@code feature 12 (Nho Quan)}
 */
public record NameMatch(String feature, Unit unit) {}
