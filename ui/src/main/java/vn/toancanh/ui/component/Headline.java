package vn.toancanh.ui.component;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One indicator of one area in words and shares, ready to be shown.
 *
 * @param label the indicator's short name
 * @param value the number, or "–"
 * @param unit the unit behind it, such as "%"
 * @param counted what was divided by what, such as "27.249 / 43.116 hộ"; may be empty
 * @param part for how much of the area the value speaks
 * @param change the change since a year ago
 * @param course the values that the sparkline draws; may be empty
 * @param share where the value lies on the bar, 0 to 1; empty draws no bar
 * @param ticks the targets on the bar, the nearest first
 * @param verdict how it stands, and why
 * @param judgedBy whose target it is held against, as a sentence; empty where that is the area's own, or none
 * @param marks whether it is simulated, estimated or both
 */
public record Headline(
        String label,
        String value,
        String unit,
        String counted,
        Part part,
        Change change,
        List<OptionalDouble> course,
        OptionalDouble share,
        List<Tick> ticks,
        Verdict verdict,
        String judgedBy,
        Marks marks) {
    /** Keeps its own lists. */
    public Headline {
        course = List.copyOf(course);
        ticks = List.copyOf(ticks);
    }
}
