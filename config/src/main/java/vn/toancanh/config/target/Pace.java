package vn.toancanh.config.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Judges a target by pace: what a year has brought so far against what each remaining year would have to bring.
 *
 * <p>Met where the last value keeps the clause. Past its year and not met: off track. Otherwise the pace of the last
 * twelve months, over the pace that is still required: at least 1 is on track, at least one half is at risk, less is off
 * track. At exactly a number that has to be passed, any rise is on track. A single observation shows no pace and is at risk until a second one comes.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public final class Pace {
    private static final double WINDOW_MONTHS = 12;
    private static final double AT_RISK_FROM = 0.5;

    private Pace() {}

    /**
     * @param history values in order of time, all known on the day of judgement
     * @param today the day of judgement; a target whose year has ended by then is past
     */
    public static Grounds judge(Target target, List<DatedValue> history, LocalDate today) {
        if (history.isEmpty()) {
            return Grounds.NOTHING_OBSERVED;
        }
        var last = history.getLast();
        if (target.isMetBy(last.value())) {
            return Grounds.KEPT;
        }
        var due = LocalDate.of(target.year(), 12, 31);
        return today.isAfter(due) ? Grounds.YEAR_OVER : byPace(target, history, last, due);
    }

    private static Grounds byPace(Target target, List<DatedValue> history, DatedValue last, LocalDate due) {
        var first = history.stream()
                .filter(value -> months(value.day(), last.day()) <= WINDOW_MONTHS)
                .findFirst()
                .orElse(last);
        if (first.day().equals(last.day())) {
            return Grounds.ONE_OBSERVATION;
        }
        double required = (target.value() - last.value()) / Math.max(months(last.day(), due), 1);
        double observed = (last.value() - first.value()) / months(first.day(), last.day());
        if (required == 0) {
            return observed > 0 ? Grounds.PACE_ENOUGH : Grounds.NO_RISE;
        }
        double kept = observed / required;
        if (kept >= 1) {
            return Grounds.PACE_ENOUGH;
        }
        return kept >= AT_RISK_FROM ? Grounds.PACE_SHORT : Grounds.PACE_FAR_SHORT;
    }

    /** Whole months between two last days of periods. */
    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from.plusDays(1), to.plusDays(1));
    }
}
