package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All units of all times, laid together from official lists.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
public final class Areas {
    /** The country, valid on every day that the product speaks of. */
    public static final Area VIET_NAM =
            new Area(AreaCode.COUNTRY, "Việt Nam", null, new Validity(LocalDate.of(1976, 7, 2), null));

    private final List<Area> all;
    /** The days on which the division changes, or a code comes to mean another unit; the first of each division. */
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    private final Map<LocalDate, UnitTree> treeFrom = new ConcurrentHashMap<>();

    private final Regrowth regrowth;
    private final Succession succession;
    private final Map<LocalDate, Map<AreaCode, Set<AreaCode>>> othersFrom = new ConcurrentHashMap<>();

    private Areas(List<Area> all, List<Ending> endings) {
        this.all = List.copyOf(all);
        changes.add(LocalDate.MIN);
        changes.add(Validity.REORGANISATION);
        endings.forEach(ending -> changes.add(ending.lastDay().plusDays(1)));
        for (var area : this.all) {
            changes.add(area.validity().from());
            var until = area.validity().until();
            if (until != null) {
                changes.add(until.plusDays(1));
            }
        }
        this.regrowth = new Regrowth(this.all, endings, this::on);
        this.succession = new Succession(this, endings);
    }

    /** Lays lists over one another, the earlier day first; of two lists of one day the later in the given order speaks last. */
    public static Areas of(List<UnitList> lists) {
        return of(lists, List.of());
    }

    /** The same, with units that had ended before the lists that name them say so. */
    public static Areas of(List<UnitList> lists, List<Ending> endings) {
        var division = new Division();
        division.add(VIET_NAM);
        lists.stream()
                .sorted(Comparator.comparing(list -> list.validity().from()))
                .forEach(division::take);
        endings.forEach(division::end);
        return new Areas(division.areas(), endings);
    }

    public List<Area> all() {
        return all;
    }

    /**
     * Whether a code means one and the same unit on both days. The reorganisation of 2025-07-01 gave many old codes to
     * larger units, some even of the same name: across that day no code means the same, but for the country. Nor does the code of
     * a unit that took a neighbour in, across the day on which it did; where nobody says who took it in, that of none that stood
     * beside it. Nor does that of a unit from which, or to which, another one moved.
     */
    public boolean isOneUnit(AreaCode code, LocalDate one, LocalDate other) {
        if (code.equals(AreaCode.COUNTRY)) {
            return true;
        }
        if (one.isBefore(Validity.REORGANISATION) != other.isBefore(Validity.REORGANISATION)
                || regrowth.liesBetween(code, one, other)) {
            return false;
        }
        var then = on(one).find(code);
        var now = on(other).find(code);
        return then.isPresent() && now.isPresent() && isOneUnit(then.get(), now.get());
    }

    private static boolean isOneUnit(Area then, Area now) {
        return then.equals(now) || now.isNamedLike(then);
    }

    /**
     * The units of an earlier day that together are one of a later day: itself where it is the same, else with those that it took in as a
     * whole since, as endings say; none where nobody knows.
     */
    public Set<AreaCode> formerly(AreaCode unit, LocalDate then, LocalDate now) {
        return isOneUnit(unit, then, now)
                ? Set.of(unit)
                : regrowth.lastDay(unit, then, now)
                        .filter(day -> isOneUnit(unit, day, now))
                        .map(day -> formerly(regrowth.joined(unit, day), then, day.minusDays(1)))
                        .orElse(Set.of());
    }

    private Set<AreaCode> formerly(Set<AreaCode> units, LocalDate then, LocalDate now) {
        var each = units.stream().map(unit -> formerly(unit, then, now)).toList();
        return each.contains(Set.<AreaCode>of())
                ? Set.of()
                : each.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The merger since which a code means another unit than on an earlier day, be it that nobody can say that it does not. */
    public Optional<Merger> merger(AreaCode unit, LocalDate then, LocalDate now) {
        return regrowth.lastDay(unit, then, now)
                .filter(day -> isOneUnit(unit, day, now))
                .flatMap(day -> regrowth.merger(unit, day));
    }

    /**
     * The units that are there until a list begins, in the provinces for which it speaks, and of which nobody says into which other
     * they went; none across the reorganisation of 2025-07-01.
     */
    public List<Area> untold(UnitList list) {
        var first = list.validity().from();
        var before = on(first.minusDays(1));
        var provinces = list.provinces();
        return regrowth.untold(first).stream()
                .filter(area -> before.above(area.code(), AreaLevel.PROVINCE)
                        .filter(province -> provinces.contains(province.code()))
                        .isPresent())
                .toList();
    }

    /** The unit of a day into which one that ended before went as a whole, as somebody says. */
    public Optional<AreaCode> successor(AreaCode ended, LocalDate day) {
        return succession.successor(ended, day);
    }

    /** When and into which unit the one went that had a code before a day; empty where none had it. */
    public Optional<Departure> departure(AreaCode code, LocalDate day) {
        return succession.departure(code, day);
    }

    /** The smallest unit of a day in which one lay that ended before, below the country; none where no such unit is the same still. */
    public Optional<AreaCode> standingAbove(AreaCode ended, LocalDate day) {
        return succession.standingAbove(ended, day);
    }

    /**
     * The codes under which records of a day's unit may stand: its own and those of units that ended and of which it is the successor or
     * the one that stands above; of a divided unit those of all its parts as well.
     */
    public Set<AreaCode> recordedAs(AreaCode unit, LocalDate day) {
        var units = on(day);
        var others = others(day);
        return Stream.concat(Stream.of(unit), units.within(unit).map(Area::code))
                .flatMap(code -> Stream.concat(Stream.of(code), others.getOrDefault(code, Set.of()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of a day's units, and of those that ended before and whose records may be counted in one of them. */
    public List<AreaCode> recordable(LocalDate day) {
        return Stream.concat(
                        on(day).areas().stream().map(Area::code),
                        others(day).values().stream().flatMap(Set::stream))
                .distinct()
                .sorted()
                .toList();
    }

    private Map<AreaCode, Set<AreaCode>> others(LocalDate day) {
        return othersFrom.computeIfAbsent(changes.floor(day), first -> succession.others(on(day)));
    }

    /** The units that are valid on the given day. */
    public Geography on(LocalDate day) {
        return new Geography(day, treeFrom.computeIfAbsent(changes.floor(day), this::treeOf));
    }

    /** Every unit on the days on which the unit that it belongs to is not valid; none in a division that adds up. */
    public List<Severed> severed() {
        var byCode = all.stream().collect(Collectors.groupingBy(Area::code));
        return all.stream()
                .filter(area -> area.parent() != null)
                .flatMap(area -> severed(area, byCode.getOrDefault(area.parent(), List.of())))
                .toList();
    }

    private static Stream<Severed> severed(Area unit, List<Area> parents) {
        var days = List.of(unit.validity());
        for (var parent : parents) {
            days = days.stream()
                    .flatMap(part -> part.outside(parent.validity()).stream())
                    .toList();
        }
        return days.stream().map(part -> new Severed(unit, part));
    }

    private UnitTree treeOf(LocalDate day) {
        return new UnitTree(
                all.stream().filter(area -> area.validity().covers(day)).toList());
    }
}
