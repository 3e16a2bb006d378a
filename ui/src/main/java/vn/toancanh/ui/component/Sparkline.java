package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The course of a value in the height of a word; periods without a value leave a gap. */
public class Sparkline extends Span {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 28;
    private static final int EDGE = 4;
    /** Of the largest value: what varies by less does not fill the height, so that a hundredth of a point is no steep rise. */
    private static final double LEAST_SPAN = 0.01;

    /**
     * Draws the values in their order.
     *
     * @param description what it shows in words, such as "Từ 57,4 % (2023) đến 63,2 % (2024)"
     */
    public Sparkline(List<OptionalDouble> values, String description) {
        addClassName("tc-sparkline");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        setTitle(description);
        getElement().setProperty("innerHTML", svg(values));
    }

    static String svg(List<OptionalDouble> values) {
        var known = IntStream.range(0, values.size())
                .filter(at -> values.get(at).isPresent())
                .toArray();
        if (known.length == 0) {
            return "";
        }
        var scale = scale(values);
        var path = IntStream.of(known)
                .mapToObj(at -> (at > 0 && values.get(at - 1).isPresent() ? "L" : "M") + point(at, values, scale))
                .collect(Collectors.joining(" "));
        var last = known[known.length - 1];
        return """
                <svg viewBox="0 0 %d %d" preserveAspectRatio="none" aria-hidden="true">
                <path d="%s"/><circle %s r="2.6"/></svg>""".formatted(WIDTH, HEIGHT, path, centre(point(last, values, scale)));
    }

    /** From what is drawn at the bottom to what is drawn at the top; values that are all nought lie between. */
    private record Range(double least, double most) {
        double share(double value) {
            return most > least ? (value - least) / (most - least) : 0.5;
        }
    }

    private static Range scale(List<OptionalDouble> values) {
        var known = values.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
        var least = known.getMin();
        var most = known.getMax();
        var lacking = Math.max(0, LEAST_SPAN * Math.max(Math.abs(least), Math.abs(most)) - (most - least)) / 2;
        return new Range(least - lacking, most + lacking);
    }

    private static String point(int at, List<OptionalDouble> values, Range scale) {
        var x = EDGE + (double) at / Math.max(1, values.size() - 1) * (WIDTH - 2 * EDGE);
        var share = scale.share(values.get(at).orElseThrow());
        return String.format(Locale.ROOT, "%.1f %.1f", x, HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE));
    }

    private static String centre(String point) {
        var xy = point.split(" ");
        return "cx=\"%s\" cy=\"%s\"".formatted(xy[0], xy[1]);
    }
}
