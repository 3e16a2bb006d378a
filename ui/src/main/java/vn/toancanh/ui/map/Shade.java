package vn.toancanh.ui.map;

import vn.toancanh.ui.component.Marks;

/**
 * How one area is drawn.
 *
 * @param code the area's code in the geometry
 * @param step the class of its value, 0 to 6, or {@link #NO_DATA}
 * @param value the value as it is read, such as "63,2 %"; empty where there is none
 * @param part what the value speaks for, such as "8,4 % dân số"; empty where that is all of the area
 * @param rank its place among the areas of the map, 1 the best; 0 where it has none
 * @param distance the way to the target as it is read, such as "−16,8 điểm"; empty where there is no target
 * @param marks whether the value is simulated, estimated or both
 * @param restsOn the year or years of the counts that an estimate rests on; empty where there are none to tell
 */
public record Shade(
        String code, int step, String value, String part, int rank, String distance, Marks marks, String restsOn) {
    /** The step of an area without a value, or with one of too small a part: hatched, never white and never the lowest class. */
    public static final int NO_DATA = -1;

    static final int STEPS = 7;

    /** Refuses a class that the theme has no colour for. */
    public Shade {
        if (step < NO_DATA || step >= STEPS) {
            throw new IllegalArgumentException(
                    "Cannot shade %s: step %d is not one of %d to %d".formatted(code, step, NO_DATA, STEPS - 1));
        }
    }

    /** An area that nothing is known of. */
    public static Shade unknown(String code) {
        return new Shade(code, NO_DATA, "", "", 0, "", Marks.NONE, "");
    }
}
