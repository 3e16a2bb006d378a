package vn.toancanh.ui.component;

/**
 * One class of a legend.
 *
 * @param step its colour on the ramp, 0 to 6
 * @param range its bounds as they are read, such as "60–65"
 * @param areas how many areas fall into it
 */
public record LegendClass(int step, String range, int areas) {}
