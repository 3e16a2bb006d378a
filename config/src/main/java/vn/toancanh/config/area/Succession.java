package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where what was recorded of a unit belongs on a day on which the unit is not there any more.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
final class Succession {
    /** Endings may lead in a circle. */
    private static final int LONGEST = 20;

    private final Areas areas;
    private final Map<AreaCode, List<Area>> ended;
    private final Map<AreaCode, Map<LocalDate, AreaCode>> into = new HashMap<>();

    Succession(Areas areas, List<Ending> endings) {
        this.areas = areas;
        this.ended = areas.all().stream()
                .filter(area -> area.validity().until() != null)
                .collect(Collectors.groupingBy(Area::code));
        endings.forEach(
                ending -> ending.into().ifPresent(unit -> into.computeIfAbsent(ending.code(), first -> new HashMap<>())
                        .put(ending.lastDay(), unit)));
    }

    /** The unit into which it went as a whole, be it over others; not across the reorganisation, which gave codes to other units. */
    Optional<AreaCode> successor(AreaCode code, LocalDate day) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, unit -> unit.flatMap(one -> next(one, day)))
                .skip(1)
                .limit(LONGEST)
                .flatMap(Optional::stream)
                .filter(unit -> areas.on(day).find(unit).isPresent())
                .findFirst();
    }

    private Optional<AreaCode> next(AreaCode code, LocalDate day) {
        return lastDay(code, day)
                .filter(last ->
                        !last.plusDays(1).isBefore(Validity.REORGANISATION) || day.isBefore(Validity.REORGANISATION))
                .flatMap(last ->
                        Optional.ofNullable(into.getOrDefault(code, Map.of()).get(last)));
    }

    /** The smallest unit in which it lay and which is still the same; the country is none, since all lies in it. */
    Optional<AreaCode> standingAbove(AreaCode code, LocalDate day) {
        return lastDay(code, day).flatMap(last -> areas.on(last).upwardsFrom(code).stream()
                .skip(1)
                .map(Area::code)
                .filter(unit -> !unit.equals(AreaCode.COUNTRY))
                .filter(unit -> areas.isOneUnit(unit, last, day))
                .findFirst());
    }

    /** Nothing of a code that was never given. */
    Optional<Departure> departure(AreaCode code, LocalDate day) {
        return lastDay(code, day).map(last -> new Departure(last, successor(code, day)));
    }

    private Optional<LocalDate> lastDay(AreaCode code, LocalDate day) {
        return ended.getOrDefault(code, List.of()).stream()
                .map(area -> Objects.requireNonNull(area.validity().until()))
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder());
    }

    /** By unit of a day, the codes of units that ended and whose records are counted in it; units without any are not there. */
    Map<AreaCode, Set<AreaCode>> others(Geography units) {
        var others = new HashMap<AreaCode, Set<AreaCode>>();
        for (var code : ended.keySet()) {
            if (units.find(code).isEmpty()) {
                successor(code, units.day())
                        .or(() -> standingAbove(code, units.day()))
                        .ifPresent(unit -> others.computeIfAbsent(unit, first -> new TreeSet<>())
                                .add(code));
            }
        }
        return others;
    }
}
