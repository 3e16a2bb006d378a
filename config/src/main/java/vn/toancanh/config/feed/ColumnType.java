package vn.toancanh.config.feed;

/** What the text of a column must be. */
public enum ColumnType {
    TEXT,
    /** A whole number, without separators. */
    COUNT,
    /** A decimal number with a point. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** {@code 2024}, {@code 2024-Q4} or {@code 2024-12}. */
    PERIOD
}
