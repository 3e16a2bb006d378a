package vn.toancanh.ui.leaders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Observation;

/**
 * The period in which an area is shown: always one at whose end the area is there, since its code may mean another unit in
 * another division.
 *
 * <p>Decisions: docs/decisions/0019-numbers-outlive-geometry-and-failures-are-told.md, 0032-a-register-stands-until-the-next.md
 */
record PeriodChoice(Board board, Indicator indicator, AreaCode area) {
    private static final Period YEAR_OF_CENSUS = Period.year(2019);

    /** The periods of the indicator in which the area is there, the oldest first. */
    List<Period> periods() {
        return board.periodsOf(indicator).stream().filter(this::isThere).toList();
    }

    /** The one asked for where it can be shown, else the latest in which the area itself is known, else one without numbers. */
    Period of(Optional<Period> asked) {
        var periods = periods();
        return asked.filter(one -> periods.contains(one) || isUnknown() && isThere(one))
                .or(() -> latestKnown(periods))
                .or(() -> periods.reversed().stream().findFirst())
                .orElseGet(this::withoutNumbers);
    }

    /**
     * A newer month of another province does not empty this one's screen, nor does its register make this one's look new; nor is a
     * country opened in the month of the one province that was the first to deliver.
     */
    private Optional<Period> latestKnown(List<Period> periods) {
        return periods.reversed().stream()
                .map(period -> board.observe(indicator, area, period))
                .filter(seen -> seen.value().isPresent() && !seen.isMostlyCarried())
                .filter(seen -> !board.isFragment(indicator, seen))
                .map(Observation::timePeriod)
                .findFirst();
    }

    /** The latest of the release or, where the area is not there then, the nearest to it in which it is. */
    private Period withoutNumbers() {
        var periods = board.periodsOf(indicator);
        var latest = periods.isEmpty() ? board.latestPeriod().orElse(YEAR_OF_CENSUS) : periods.getLast();
        return isThere(latest)
                ? latest
                : lastDays()
                        .map(day -> upTo(day, latest))
                        .or(() -> firstDays().map(day -> holding(day, latest)))
                        .orElse(latest);
    }

    private Optional<LocalDate> lastDays() {
        return validities().map(Validity::until).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> firstDays() {
        return validities().map(Validity::from).min(Comparator.naturalOrder());
    }

    private Stream<Validity> validities() {
        return board.definitions().areas().all().stream()
                .filter(known -> known.code().equals(area))
                .map(Area::validity);
    }

    private boolean isUnknown() {
        return board.periodsOf(indicator).isEmpty();
    }

    private boolean isThere(Period period) {
        return board.geographyIn(period).find(area).isPresent();
    }

    /** The last period that ends by the day. */
    private static Period upTo(LocalDate day, Period like) {
        var holding = holding(day.plusDays(1), like);
        return holding(holding.firstDay().minusDays(1), like);
    }

    /** The period around the day, as long as the other. */
    private static Period holding(LocalDate day, Period like) {
        int months = 12 / like.frequency().perYear();
        return new Period(like.frequency(), day.getYear(), 1 + (day.getMonthValue() - 1) / months);
    }
}
