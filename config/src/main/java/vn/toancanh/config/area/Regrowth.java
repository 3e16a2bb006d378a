package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which units became others under the codes that they had, found once so that it can be asked of every unit of every
 * period.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
final class Regrowth {
    private final Map<AreaCode, NavigableSet<LocalDate>> days = new HashMap<>();
    private final Map<LocalDate, Growth> growths = new HashMap<>();

    /** @param on the units of a day */
    Regrowth(List<Area> all, List<Ending> endings, Function<LocalDate, Geography> on) {
        var last = all.stream()
                .filter(area -> area.validity().until() != null)
                .collect(Collectors.groupingBy(
                        area -> Objects.requireNonNull(area.validity().until())));
        var ended = endings.stream()
                .collect(Collectors.groupingBy(Ending::lastDay, Collectors.mapping(Ending::code, Collectors.toSet())));
        var told = endings.stream()
                .filter(ending -> ending.into().isPresent())
                .collect(Collectors.groupingBy(
                        Ending::lastDay,
                        Collectors.toMap(Ending::code, ending -> ending.into().orElseThrow(), (one, other) -> other)));
        Stream.concat(last.keySet().stream(), told.keySet().stream())
                .distinct()
                .filter(day -> !day.plusDays(1).equals(Validity.REORGANISATION))
                .map(day -> new Changeover(
                        on.apply(day),
                        on.apply(day.plusDays(1)),
                        last.getOrDefault(day, List.of()),
                        ended.getOrDefault(day, Set.of()),
                        told.getOrDefault(day, Map.of())))
                .forEach(this::take);
    }

    private void take(Changeover changeover) {
        var day = changeover.after().day();
        growths.put(day, new Growth(changeover));
        changeover.others().forEach(code -> days.computeIfAbsent(code, first -> new TreeSet<>())
                .add(day));
    }

    /** Whether the code means other units on the two days, in whichever order these are. */
    boolean liesBetween(AreaCode code, LocalDate one, LocalDate other) {
        var regrown = days.get(code);
        return regrown != null && !Objects.equals(regrown.floor(one), regrown.floor(other));
    }

    /** The last day, after one and up to another, since which the code means another unit. */
    Optional<LocalDate> lastDay(AreaCode code, LocalDate after, LocalDate until) {
        return Optional.ofNullable(days.get(code))
                .map(regrown -> regrown.floor(until))
                .filter(day -> day.isAfter(after));
    }

    /** The units of the day before that together have been one since a day; none where nobody knows that they are all of it. */
    Set<AreaCode> joined(AreaCode code, LocalDate day) {
        return growthOn(day).map(growth -> growth.joined(code)).orElse(Set.of());
    }

    /** The merger since which, from a day on, the code means another unit; none where units moved instead. */
    Optional<Merger> merger(AreaCode code, LocalDate day) {
        return growthOn(day).flatMap(growth -> growth.merger(code));
    }

    /** The units that were there until the day before, and of which nobody says where they went. */
    List<Area> untold(LocalDate day) {
        return growthOn(day).map(Growth::untold).orElse(List.of());
    }

    private Optional<Growth> growthOn(LocalDate day) {
        return Optional.ofNullable(growths.get(day));
    }
}
