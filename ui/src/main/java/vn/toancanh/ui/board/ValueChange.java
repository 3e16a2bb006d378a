package vn.toancanh.ui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/**
 * How many values of an indicator, over all areas and periods, one board tells otherwise than another: rates change with the units and
 * the formulas, be it that every total is the same.
 *
 * @param changed values that both have
 * @param came values that only the later one has
 * @param went values that only the earlier one has
 */
public record ValueChange(IndicatorId indicator, int changed, int came, int went) {
    /**
     * In the order of the later one, then of those that it does not define any more; those without any change are left out. Of an
     * indicator that one of the two does not define all values came, or went.
     */
    public static List<ValueChange> between(Board before, Board after) {
        return Stream.of(after, before)
                .flatMap(board -> board.definitions().indicators().stream())
                .map(Indicator::id)
                .distinct()
                .map(id -> new Comparison(id, Side.of(before, id), Side.of(after, id)).counted())
                .filter(change -> change.changed() + change.came() + change.went() > 0)
                .toList();
    }

    private ValueChange plus(OptionalDouble earlier, OptionalDouble later) {
        return new ValueChange(
                indicator,
                changed + (earlier.isPresent() && later.isPresent() && !earlier.equals(later) ? 1 : 0),
                came + (earlier.isEmpty() && later.isPresent() ? 1 : 0),
                went + (earlier.isPresent() && later.isEmpty() ? 1 : 0));
    }

    /**
     * One indicator as one board has it.
     *
     * @param indicator empty where the board does not define it
     */
    private record Side(Board board, Optional<Indicator> indicator) {
        static Side of(Board board, IndicatorId id) {
            return new Side(board, board.definitions().indicator(id));
        }

        List<Period> periods() {
            return indicator.map(board::periodsOf).orElse(List.of());
        }

        Stream<AreaCode> areas(Period period) {
            return board.geographyIn(period).areas().stream().map(Area::code);
        }

        OptionalDouble value(AreaCode area, Period period) {
            return indicator.map(known -> board.value(known, area, period)).orElseGet(OptionalDouble::empty);
        }
    }

    /** One indicator as two boards have it. */
    private record Comparison(IndicatorId indicator, Side before, Side after) {
        ValueChange counted() {
            var change = new ValueChange(indicator, 0, 0, 0);
            for (var period : periods()) {
                for (var area : areas(period)) {
                    change = change.plus(before.value(area, period), after.value(area, period));
                }
            }
            return change;
        }

        private Iterable<Period> periods() {
            var all = new TreeSet<Period>(Comparator.naturalOrder());
            all.addAll(before.periods());
            all.addAll(after.periods());
            return all;
        }

        private List<AreaCode> areas(Period period) {
            return Stream.of(before, after)
                    .flatMap(side -> side.areas(period))
                    .distinct()
                    .toList();
        }
    }
}
