package vn.toancanh.ui.lineage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.Label;

/**
 * How a published number came about: what it says, by which formula, from which totals, deliveries and rows.
 *
 * @param formula in words and signs
 * @param breakdown the part that is asked for, such as one operator, with what it is called; both null for the whole
 * @param partial whether it does not speak for the whole area
 * @param reason why there is no value, or which units it leaves out; null where it leaves out none
 * @param sides the numerator and, of a rate, the denominator
 */
public record Explanation(
        String indicator,
        Label name,
        Label definition,
        String reference,
        String formula,
        String refArea,
        String refAreaName,
        String timePeriod,
        @Nullable String breakdown,
        @Nullable Label breakdownName,
        @Nullable Number obsValue,
        String obsStatus,
        String unitMeasure,
        boolean partial,
        boolean simulated,
        int unitsCounted,
        int unitsExpected,
        int unitsInPart,
        @Nullable Number coverage,
        @Nullable String reason,
        Published release,
        List<ExplainedSide> sides) {
    public Explanation {
        sides = List.copyOf(sides);
    }

    /** The same for those who may not see what a sender has said of one person, household or enterprise: rows by their place alone. */
    public Explanation withoutValues() {
        return new Explanation(
                indicator,
                name,
                definition,
                reference,
                formula,
                refArea,
                refAreaName,
                timePeriod,
                breakdown,
                breakdownName,
                obsValue,
                obsStatus,
                unitMeasure,
                partial,
                simulated,
                unitsCounted,
                unitsExpected,
                unitsInPart,
                coverage,
                reason,
                release,
                sides.stream().map(ExplainedSide::withoutValues).toList());
    }

    /**
     * The release that says so.
     *
     * @param codeVersion which program published it; null where that was not noted
     */
    public record Published(
            long release, Instant publishedAt, @Nullable String codeVersion, String configHash) {}
}
