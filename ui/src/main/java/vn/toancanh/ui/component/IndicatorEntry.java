package vn.toancanh.ui.component;

/**
 * An indicator in a list: its name and address, its value as it is read, what must be told of it, and how it stands.
 *
 * @param part for how much of the area the value speaks
 */
public record IndicatorEntry(Link link, String value, Part part, Marks marks, Verdict verdict) {}
