package vn.toancanh.ui.component;

/**
 * A target on a bar.
 *
 * @param share where it lies on the bar, 0 to 1
 * @param words what it says, such as "2025: 80 %"
 */
public record Tick(double share, String words) {}
