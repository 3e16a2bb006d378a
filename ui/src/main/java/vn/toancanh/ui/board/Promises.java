package vn.toancanh.ui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.target.Clause;
import vn.toancanh.config.target.DatedValue;
import vn.toancanh.config.target.Grounds;
import vn.toancanh.config.target.Pace;
import vn.toancanh.config.target.Target;

/**
 * What the province of an area has promised, and how the area stands against it by the numbers of one board.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public final class Promises {
    private final Board board;

    Promises(Board board) {
        this.board = board;
    }

    /** What the province of an area has promised about an indicator, the earlier year first. */
    public List<Clause> clauses(Indicator indicator, AreaCode area, Period period) {
        return board.provinceOf(area, period)
                .map(province -> board.definitions().clausesOf(province.code(), indicator.id()))
                .orElse(List.of());
    }

    /** The targets among the clauses. */
    public List<Target> targets(Indicator indicator, AreaCode area, Period period) {
        return clauses(indicator, area, period).stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }

    /** How the area stands at the end of the period against the target whose year comes next; none without a target. */
    public Optional<Judgement> judge(Indicator indicator, AreaCode area, Period period) {
        return nextTarget(indicator, area, period)
                .map(target -> new Judgement(target, grounds(target, indicator, area, period)));
    }

    private Optional<Target> nextTarget(Indicator indicator, AreaCode area, Period period) {
        var targets = targets(indicator, area, period);
        var next = targets.stream()
                .filter(target -> target.year() >= period.year())
                .findFirst();
        return next.or(() -> targets.stream().max(Comparator.comparingInt(Target::year)));
    }

    /** A value that speaks for too small a part of the area says nothing of the promise for all of it. */
    private Grounds grounds(Target target, Indicator indicator, AreaCode area, Period period) {
        var history = board.history(indicator, area, period);
        if (history.isEmpty()) {
            return Grounds.NOTHING_OBSERVED;
        }
        var coverage = history.getLast().coverage();
        if (!coverage.isRepresentative()) {
            return coverage.share().isPresent() ? Grounds.TOO_FEW_PEOPLE : Grounds.TOO_FEW_UNITS;
        }
        return Pace.judge(target, dated(history), period.lastDay());
    }

    private static List<DatedValue> dated(List<Observation> history) {
        return history.stream()
                .map(seen ->
                        new DatedValue(seen.timePeriod().lastDay(), seen.value().orElseThrow()))
                .toList();
    }
}
