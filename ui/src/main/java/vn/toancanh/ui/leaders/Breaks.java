package vn.toancanh.ui.leaders;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Class breaks of a map: classes of one width at round numbers, seven at the most. Of many values the two in a hundred at
 * either end fall into the outer classes, which are open then, so that one odd value does not take the colours from all others.
 *
 * @param from the lower bound of the first class
 * @param width of each class
 * @param classes how many there are
 * @param opensBelow whether the first class holds values below its bound too
 * @param opensAbove whether the last class holds values above its bound too
 */
record Breaks(double from, double width, int classes, boolean opensBelow, boolean opensAbove) {
    private static final int MOST = 7;
    private static final double OUTER = 0.02;
    static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    /** The narrowest round classes that hold all values but the outermost; one class for values that are all the same or none. */
    static Breaks covering(double[] values) {
        var sorted = DoubleStream.of(values).sorted().toArray();
        if (sorted.length == 0) {
            return covering(0, 1, 0, 1);
        }
        int outer = (int) (OUTER * sorted.length);
        return covering(sorted[outer], sorted[sorted.length - 1 - outer], sorted[0], sorted[sorted.length - 1]);
    }

    private static Breaks covering(double low, double high, double least, double most) {
        double spread = high > low ? high - low : Math.max(Math.abs(high), 1);
        double power = Math.pow(10, Math.floor(Math.log10(spread / MOST)));
        var classes = ROUND.stream()
                .map(round -> of(low, high, round * power))
                .filter(breaks -> breaks.classes <= MOST)
                .findFirst()
                .orElseGet(() -> of(low, high, 20 * power));
        return classes.open(least, most);
    }

    private static Breaks of(double low, double high, double width) {
        double first = Math.floor(low / width + 1e-9);
        double last = Math.max(first, Math.ceil(high / width - 1e-9) - 1);
        return new Breaks(first * width, width, (int) (last - first) + 1, false, false);
    }

    private Breaks open(double least, double most) {
        return new Breaks(from, width, classes, least < from, most > lowerBound(classes) * (1 + 1e-9));
    }

    /** The class that a value falls into, from 0; a break belongs to the class above it, the last one to the last class. */
    int classOf(double value) {
        return Math.clamp((int) Math.floor((value - from) / width + 1e-9), 0, classes - 1);
    }

    double lowerBound(int number) {
        return from + number * width;
    }

    /** Where a value lies across all classes, 0 to 1 within them. */
    double shareOf(double value) {
        return (value - from) / (width * classes);
    }

    /** The colours of the ramp that the classes take, spread over all its seven steps. */
    int step(int number) {
        return classes == 1 ? 3 : (int) Math.round(number * (MOST - 1.0) / (classes - 1));
    }

    IntStream numbers() {
        return IntStream.range(0, classes);
    }
}
