package vn.toancanh.ui.component;

/** An indicator in a list: its name and address, its value as it is read, and how it stands. */
public record IndicatorEntry(Link link, String value, Sign sign) {}
