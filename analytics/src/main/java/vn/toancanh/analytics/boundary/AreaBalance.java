package vn.toancanh.analytics.boundary;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds the weights with which every cell of a power diagram has its seat's area, by the damped Newton method of Kitagawa,
 * Mérigot and Thibert (2019).
 *
 * @param targets each cell's area in km²; together they fill the ring
 */
record AreaBalance(LabelledRing within, double[] targets) {
    private static final double GOOD_ENOUGH = 0.002;
    private static final int MOST_STEPS = 60;
    private static final double SMALLEST_STEP = 1.0 / 1024;

    PowerDiagram of(Coordinate[] sites, double[] firstWeights) {
        var diagram = start(sites, firstWeights);
        for (var step = 0; step < MOST_STEPS && worstError(diagram) > GOOD_ENOUGH; step++) {
            diagram = improved(diagram);
        }
        return diagram;
    }

    /** Begins with plain nearest-site cells where the given weights would leave a cell nearly empty. */
    private PowerDiagram start(Coordinate[] sites, double[] firstWeights) {
        var diagram = PowerDiagram.of(sites, firstWeights, within);
        return smallestShare(diagram) > 0.1 ? diagram : PowerDiagram.of(sites, new double[sites.length], within);
    }

    /** The largest error of a cell's area, as a part of the area that it should have. */
    private double worstError(PowerDiagram diagram) {
        var missing = missing(diagram);
        return IntStream.range(0, targets.length)
                .mapToDouble(i -> Math.abs(missing[i]) / targets[i])
                .max()
                .orElse(0);
    }

    private PowerDiagram improved(PowerDiagram diagram) {
        var direction = ConjugateGradient.solve(diagram.exchange(), missing(diagram));
        var least = Math.min(smallestShare(diagram), 1) / 2;
        var error = length(missing(diagram));
        for (var step = 1.0; ; step /= 2) {
            var next = PowerDiagram.of(diagram.sites(), plus(diagram.weights(), step, direction), within);
            var better = smallestShare(next) >= least && length(missing(next)) <= (1 - step / 2) * error;
            if (better || step <= SMALLEST_STEP) {
                return next;
            }
        }
    }

    private double smallestShare(PowerDiagram diagram) {
        var areas = diagram.areas();
        return IntStream.range(0, areas.length)
                .mapToDouble(i -> areas[i] / targets[i])
                .min()
                .orElse(1);
    }

    private double[] missing(PowerDiagram diagram) {
        var areas = diagram.areas();
        Arrays.setAll(areas, i -> targets[i] - areas[i]); // each place is read before it is set
        return areas;
    }

    private static double[] plus(double[] weights, double step, double[] direction) {
        var sum = weights.clone();
        Arrays.setAll(sum, i -> weights[i] + step * direction[i]);
        return sum;
    }

    private static double length(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    }
}
