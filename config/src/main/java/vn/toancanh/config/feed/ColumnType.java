package vn.toancanh.config.feed;

/** What the text of a column must be. */
public enum ColumnType {
    TEXT,
    /** A whole number, without separators. */
    COUNT,
    /** A decimal number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A day such as {@code 2024-12-31}. */
    DATE,
    /** {@code 2024}, {@code 2024-Q4} or {@code 2024-12}. */
    PERIOD
}
