package vn.toancanh.ui.board;

import java.util.Comparator;
import java.util.List;
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
    /** Of the indicators that both define, in the order of the later one; those without any change are left out. */
    public static List<ValueChange> between(Board before, Board after) {
        return after.definitions().indicators().stream()
                .flatMap(indicator -> before.definitions().indicator(indicator.id()).stream()
                        .map(earlier -> new Comparison(before, earlier, after, indicator).counted()))
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

    /** One indicator as two boards have it. */
    private record Comparison(Board before, Indicator earlier, Board after, Indicator later) {
        ValueChange counted() {
            var change = new ValueChange(later.id(), 0, 0, 0);
            for (var period : periods()) {
                for (var area : areas(period)) {
                    change = change.plus(
                            before.observe(earlier, area, period).value(),
                            after.observe(later, area, period).value());
                }
            }
            return change;
        }

        private Iterable<Period> periods() {
            var all = new TreeSet<Period>(Comparator.naturalOrder());
            all.addAll(before.periodsOf(earlier));
            all.addAll(after.periodsOf(later));
            return all;
        }

        private List<AreaCode> areas(Period period) {
            return Stream.of(before, after)
                    .flatMap(board -> board.geographyIn(period).areas().stream())
                    .map(Area::code)
                    .distinct()
                    .toList();
        }
    }
}
