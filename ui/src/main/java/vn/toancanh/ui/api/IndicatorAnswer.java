package vn.toancanh.ui.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;

/**
 * An indicator as it is defined, and the periods for which something is known of it.
 *
 * @param breakdown by what it can be asked for; not there where it is counted as a whole only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorAnswer(
        String indicator,
        String pillar,
        Words name,
        Words definition,
        String unitMeasure,
        String direction,
        int decimals,
        String reference,
        List<String> timePeriods,
        @Nullable BreakdownAnswer breakdown) {

    /** Both languages. */
    record Words(String vi, String en) {}

    static IndicatorAnswer of(Indicator indicator, Board board) {
        return new IndicatorAnswer(
                indicator.id().value(),
                written(indicator.pillar()),
                new Words(indicator.name().vi(), indicator.name().en()),
                new Words(indicator.definition().vi(), indicator.definition().en()),
                indicator.unit().id(),
                written(indicator.direction()),
                indicator.decimals(),
                indicator.reference(),
                board.periodsOf(indicator).stream().map(Period::toString).toList(),
                BreakdownAnswer.of(indicator, board).orElse(null));
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
