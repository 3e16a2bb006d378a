package vn.toancanh.analytics.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;

/**
 * Where units lie on a day that records speak of, those among them that a list has ended before it since they were recorded.
 *
 * <p>Decision: docs/decisions/0018-made-up-lines-are-delivered-by-province.md
 */
record Whereabouts(Areas areas, LocalDate day) {
    /** The unit itself or, where it had ended, the one that took it in as a whole; none where nobody says. */
    Optional<AreaCode> standing(AreaCode unit) {
        return areas.on(day).find(unit).map(Area::code).or(() -> areas.successor(unit, day));
    }

    /**
     * The provinces of some units; a unit above all provinces stands for itself. One that had ended lies in the province in which its
     * records are counted or, where they are not, in that of its last day: something was delivered there.
     */
    Set<AreaCode> provincesOf(Collection<AreaCode> units) {
        return units.stream()
                .flatMap(unit -> provinceOf(unit).stream())
                .map(Area::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Area> provinceOf(AreaCode unit) {
        return standing(unit)
                .or(() -> areas.standingAbove(unit, day))
                .flatMap(there -> province(there, areas.on(day)))
                .or(() -> areas.departure(unit, day).flatMap(gone -> province(unit, areas.on(gone.lastDay()))));
    }

    private static Optional<Area> province(AreaCode unit, Geography geography) {
        return geography.above(unit, AreaLevel.PROVINCE).or(() -> geography.find(unit));
    }
}
