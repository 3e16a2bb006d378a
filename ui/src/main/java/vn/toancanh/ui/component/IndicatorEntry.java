package vn.toancanh.ui.component;

/** An indicator in a list: its name and address, its value as it is read, what must be told of it, and how it stands. */
public record IndicatorEntry(Link link, String value, Marks marks, Sign sign) {}
