package vn.toancanh.analytics.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Shares of communes along an S: each has its own eagerness, and all are moved by one and the same step until together they have
 * the share that is wanted.
 *
 * @param ceiling what no commune's share reaches
 */
record Growth(double ceiling) {
    private static final int HALVINGS = 60;
    private static final double FURTHEST = 30;

    /** The share of someone who stands at a point of the S; one half of the ceiling at 0. */
    double at(double point) {
        return ceiling / (1 + StrictMath.exp(-point));
    }

    /** The point of the S at which a share stands. */
    static double pointOf(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /**
     * The step that gives all communes together a share.
     *
     * @param share from 0 to the ceiling
     * @param points where each stands without the step
     * @param weights how much each counts
     */
    double step(
            double share, List<Commune> communes, ToDoubleFunction<Commune> points, ToDoubleFunction<Commune> weights) {
        double all = communes.stream().mapToDouble(weights).sum();
        double low = -FURTHEST;
        double high = FURTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double reached = communes.stream()
                    .mapToDouble(commune -> weights.applyAsDouble(commune) * at(points.applyAsDouble(commune) + middle))
                    .sum();
            if (reached < share * all) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
