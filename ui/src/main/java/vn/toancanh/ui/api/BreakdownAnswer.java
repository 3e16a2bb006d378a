package vn.toancanh.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.toancanh.config.Label;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown;
import vn.toancanh.ui.board.Board;

/**
 * By what an indicator can be asked for.
 *
 * @param by the column whose values part the records
 * @param denominator what the count of a part is divided by: none, part, whole
 * @param addition whether the counts of parts are that of the whole: adds-up, overlaps
 */
record BreakdownAnswer(String by, Label name, String denominator, String addition, List<Part> parts) {
    /** A part, under the code with which it is asked for. */
    record Part(String breakdown, Label name) {}

    static Optional<BreakdownAnswer> of(Indicator indicator, Board board) {
        return board.breakdowns()
                .of(indicator)
                .map(breakdown -> of(breakdown, board.breakdowns().partsOf(indicator)));
    }

    private static BreakdownAnswer of(IndicatorBreakdown breakdown, List<String> parts) {
        var by = breakdown.by();
        return new BreakdownAnswer(
                by.column(),
                by.name(),
                written(breakdown.base()),
                written(breakdown.addition()),
                parts.stream().map(part -> new Part(part, by.nameOf(part))).toList());
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
