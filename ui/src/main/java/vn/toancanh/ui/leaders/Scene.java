package vn.toancanh.ui.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param periods those of the indicator in which the area is there, the oldest first; empty where nothing is known of it then
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

    private static final IndicatorId FIRST = new IndicatorId("households-with-fibre");

    /** Empty where no unit ever had that code. */
    static Optional<Scene> of(Board board, Sight sight) {
        var indicator = sight.indicator()
                .flatMap(id -> board.definitions().indicator(id))
                .orElseGet(() -> firstOf(board));
        var choice = new PeriodChoice(board, indicator, sight.area());
        var periods = choice.periods();
        var period = choice.of(sight.period());
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

    /** The units of the period; for an area that was there at the end of no period, those of its last day. */
    private static Geography geography(Board board, AreaCode area, Period period) {
        var inPeriod = board.geographyIn(period);
        if (inPeriod.find(area).isPresent()) {
            return inPeriod;
        }
        return board.definitions().areas().all().stream()
                .filter(known -> known.code().equals(area))
                .map(Scene::lastDay)
                .max(LocalDate::compareTo)
                .map(day -> board.definitions().areas().on(day))
                .orElse(inPeriod);
    }

    /** Or the first, where nobody knows of a last one. */
    private static LocalDate lastDay(Area area) {
        return Objects.requireNonNullElse(
                area.validity().until(), area.validity().from());
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
