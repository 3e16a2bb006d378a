package vn.toancanh.config.indicator;

/**
 * How much of what stands below the line was looked at: a unit of which less was looked at speaks for that part of itself alone.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 *
 * @param measure counts what was looked at, whatever was found there, in the unit of the denominator
 * @param least the share of the denominator, above 0 and at most 1, from which a unit counts as looked at as a whole
 */
public record Surveyed(MeasureId measure, double least) {
    public Surveyed {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "Cannot hold %s against a share of %s: accepted is one above 0 and at most 1"
                            .formatted(measure, least));
        }
    }
}
