package vn.toancanh.ui.component;

import java.util.List;

/**
 * All that a legend says.
 *
 * @param title what is measured, with its unit
 * @param ramp the prefix of the theme's colours, "seq" or "div"
 * @param classes from the least to the most
 * @param unknown how many areas have no value
 * @param few how many have one that speaks for too little of them to be drawn
 * @param target the target in words, such as "mục tiêu 80"; empty for none
 * @param targetAt where the target lies across the classes, between 0 and 1; outside of them it is only said in words
 * @param marks whether values are simulated, estimated or both
 */
public record Key(
        String title,
        String ramp,
        List<LegendClass> classes,
        int unknown,
        int few,
        String target,
        double targetAt,
        Marks marks) {
    /** Keeps its own list. */
    public Key {
        classes = List.copyOf(classes);
    }

    int areas() {
        return classes.stream().mapToInt(LegendClass::areas).sum() + unknown + few;
    }
}
