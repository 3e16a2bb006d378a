package vn.toancanh.ui.component;

/**
 * One part of a number, such as one operator.
 *
 * @param value in words
 * @param share how much of the bar is filled, 0 to 1
 * @param marks what must be told of this part alone
 */
public record BreakdownLine(String name, String value, double share, Marks marks) {}
