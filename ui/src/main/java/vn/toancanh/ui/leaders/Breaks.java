package vn.toancanh.ui.leaders;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Class breaks of a map: classes of one width at round numbers, seven at the most.
 *
 * @param from the lower bound of the first class
 * @param width of each class
 * @param classes how many there are
 */
record Breaks(double from, double width, int classes) {
    private static final int MOST = 7;
    private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    /** The narrowest round classes that hold all values; one class for values that are all the same or none. */
    static Breaks covering(double[] values) {
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(1);
        double spread = most > least ? most - least : Math.max(Math.abs(most), 1);
        double power = Math.pow(10, Math.floor(Math.log10(spread / MOST)));
        return ROUND.stream()
                .map(round -> of(least, most, round * power))
                .filter(breaks -> breaks.classes <= MOST)
                .findFirst()
                .orElseGet(() -> of(least, most, 20 * power));
    }

    private static Breaks of(double least, double most, double width) {
        double first = Math.floor(least / width + 1e-9);
        double last = Math.floor(most / width + 1e-9);
        return new Breaks(first * width, width, (int) (last - first) + 1);
    }

    /** The class that a value falls into, from 0; a break belongs to the class above it. */
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
