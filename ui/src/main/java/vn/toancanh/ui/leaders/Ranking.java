package vn.toancanh.ui.leaders;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.indicator.Direction;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;

/** The units of a scene in the order of their values; one whose value speaks for too small a part of it has no rank. */
final class Ranking {
    private final Scene scene;
    private final List<Double> ranked;

    private Ranking(Scene scene) {
        this.scene = scene;
        this.ranked = scene.units().stream()
                .map(scene::observed)
                .filter(Ranking::mayBeRanked)
                .map(seen -> seen.value().orElseThrow())
                .sorted(order(scene.indicator().direction()))
                .toList();
    }

    /** The best first, those without a rank after them, those without a value last. */
    static List<Row> of(Scene scene) {
        var ranking = new Ranking(scene);
        return scene.units().stream()
                .map(ranking::row)
                .sorted(Comparator.comparingInt(Ranking::place)
                        .thenComparing(
                                row -> row.seen().value().orElse(0),
                                order(scene.indicator().direction()))
                        .thenComparing(row -> row.area().code()))
                .toList();
    }

    private static int place(Row row) {
        if (row.seen().value().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return row.rank() == 0 ? Integer.MAX_VALUE - 1 : row.rank();
    }

    private static boolean mayBeRanked(Observation seen) {
        return seen.value().isPresent() && seen.coverage().isRepresentative();
    }

    private static Comparator<Double> order(Direction direction) {
        return direction == Direction.LOWER_IS_BETTER ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private Row row(Area unit) {
        var seen = scene.observed(unit);
        int rank = mayBeRanked(seen) ? ranked.indexOf(seen.value().orElseThrow()) + 1 : 0;
        var judgement = seen.value().isPresent()
                ? scene.board().promises().judge(scene.indicator(), unit.code(), scene.period())
                : Optional.<Judgement>empty();
        return new Row(unit, seen, rank, judgement);
    }
}
