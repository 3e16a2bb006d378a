package vn.toancanh.ui.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Observation;

/**
 * A sight brought together with a board: one area, one indicator, one period, and the units around.
 *
 * @param sight what is shown of what was asked for
 * @param area the chosen area
 * @param root the area whose units the map shows: the chosen one, or the province that it lies in
 * @param selected the unit of the map that is, or holds, the chosen area; none where that is the root
 * @param units what the map shows
 * @param periods those of the indicator, the oldest first; empty where nothing is known of it
 */
record Scene(
        Board board,
        Sight sight,
        Geography geography,
        Area area,
        Area root,
        @Nullable Area selected,
        List<Area> units,
        Indicator indicator,
        Period period,
        List<Period> periods) {

    private static final Period YEAR_OF_CENSUS = Period.year(2019);
    private static final IndicatorId FIRST = new IndicatorId("households-with-fibre");

    /** Empty where no unit of that code was valid in the period. */
    static Optional<Scene> of(Board board, Sight sight) {
        var indicator = sight.indicator()
                .flatMap(id -> board.definitions().indicator(id))
                .orElseGet(() -> firstOf(board));
        var periods = board.periodsOf(indicator);
        var period = sight.period()
                .filter(asked -> periods.isEmpty() || periods.contains(asked))
                .orElseGet(() -> latestPeriod(board, indicator, sight.area(), periods));
        var geography = geography(board, sight.area(), period);
        return geography.find(sight.area()).map(area -> {
            var root = rootOf(area, geography);
            var units = geography.childrenOf(root.code());
            return new Scene(
                    board,
                    sight.shown(indicator.id(), period),
                    geography,
                    area,
                    root,
                    selected(area, units, geography),
                    units,
                    indicator,
                    period,
                    periods);
        });
    }

    /** The latest in which the area itself is known; a newer month of another province does not empty this one's screen. */
    private static Period latestPeriod(Board board, Indicator indicator, AreaCode area, List<Period> periods) {
        return periods.reversed().stream()
                .filter(period -> board.observe(indicator, area, period).value().isPresent())
                .findFirst()
                .orElseGet(() -> periods.isEmpty() ? board.latestPeriod().orElse(YEAR_OF_CENSUS) : periods.getLast());
    }

    Observation observed(Area unit) {
        return board.observe(indicator, unit.code(), period);
    }

    /** The latest that is known of an indicator in the area, at the end of the period; if that is nothing, the latest of all. */
    Observation latest(Indicator other) {
        if (other.equals(indicator)) {
            return observed(area);
        }
        return board.latest(other, area.code(), period);
    }

    /** One level up, for Escape; the country stays where it is. */
    Sight up() {
        return area.parent() == null ? sight : sight.at(area.parent());
    }

    private static Indicator firstOf(Board board) {
        return board.definitions().indicators().stream()
                .filter(indicator -> indicator.id().equals(FIRST))
                .findFirst()
                .orElseGet(() -> board.definitions().indicators().getFirst());
    }

    /** The units of the period; where nothing is known of the indicator, those of the last day on which the area was there. */
    private static Geography geography(Board board, AreaCode area, Period period) {
        var inPeriod = board.geographyIn(period);
        if (inPeriod.find(area).isPresent()) {
            return inPeriod;
        }
        return board.definitions().areas().all().stream()
                .filter(known -> known.code().equals(area))
                .map(known -> known.validity().until())
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> board.definitions().areas().on(day))
                .orElse(inPeriod);
    }

    private static Area rootOf(Area area, Geography geography) {
        return switch (area.level()) {
            case COUNTRY, PROVINCE -> area;
            case DISTRICT, COMMUNE ->
                geography.above(area.code(), AreaLevel.PROVINCE).orElse(area);
        };
    }

    private static @Nullable Area selected(Area area, List<Area> units, Geography geography) {
        return geography.upwardsFrom(area.code()).stream()
                .filter(units::contains)
                .findFirst()
                .orElse(null);
    }
}
