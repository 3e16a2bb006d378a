package vn.toancanh.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A course fills its height where something has changed, and does not where next to nothing has. */
class SparklineTest {
    private static final Pattern HEIGHTS = Pattern.compile("[ML][0-9.]+ ([0-9.]+)");

    @Test
    void aRealChangeGoesFromTheBottomToTheTop() {
        assertThat(heights(56.9, 66.7)).containsExactly(24.0, 4.0);
    }

    @Test
    void aHundredthOfAPointIsNoSteepRise() {
        assertThat(heights(99.98, 100.0)).containsExactly(14.2, 13.8);
    }

    @Test
    void whatStaysLiesInTheMiddle() {
        assertThat(heights(100, 100)).containsExactly(14.0, 14.0);
        assertThat(heights(0, 0)).containsExactly(14.0, 14.0);
    }

    private static List<Double> heights(double... values) {
        var svg =
                Sparkline.svg(Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
        return HEIGHTS.matcher(svg)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }
}
