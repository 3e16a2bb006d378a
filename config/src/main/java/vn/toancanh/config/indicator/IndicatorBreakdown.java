package vn.toancanh.config.indicator;

import java.util.Optional;

/**
 * By what an indicator can be asked for beside its whole, and what its value means for a part.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 *
 * @param base what the count of a part is divided by
 * @param addition whether the counts of all parts make up that of the whole
 */
public record IndicatorBreakdown(Breakdown by, Base base, Addition addition) {
    /** What stands below the line of a part. */
    public enum Base {
        /** Nothing: the indicator is a count. */
        NONE,
        /** That of the part alone, such as the value added of the sector. */
        PART,
        /** That of the whole, such as all people, whoever their operator is. */
        WHOLE
    }

    /** How the counts of parts and of the whole go together. */
    public enum Addition {
        /** Each record is of one part. */
        ADDS_UP,
        /** What counts once in the whole may count in several parts, as a person whom two operators reach. */
        OVERLAPS
    }

    /**
     * What follows from how an indicator's measures are defined; none where its numerator is counted as a whole only.
     *
     * @param denominator none for a count
     */
    public static Optional<IndicatorBreakdown> of(Measure numerator, Optional<Measure> denominator) {
        return numerator
                .by()
                .map(by -> new IndicatorBreakdown(
                        by,
                        denominator.map(below -> base(by, below)).orElse(Base.NONE),
                        addition(numerator.aggregation())));
    }

    private static Base base(Breakdown by, Measure denominator) {
        return denominator.by().filter(by::equals).isPresent() ? Base.PART : Base.WHOLE;
    }

    private static Addition addition(Aggregation numerator) {
        return switch (numerator) {
            case Aggregation.Sum sum -> Addition.ADDS_UP;
            case Aggregation.Distinct distinct -> Addition.OVERLAPS;
            case Aggregation.Once once -> Addition.OVERLAPS;
        };
    }
}
