package vn.toancanh.config.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What units became on a day on which others went, found once so that it can be asked of every unit.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
final class Growth {
    private final Geography before;
    private final Geography after;
    private final List<Area> untold;
    private final Map<AreaCode, List<Area>> untoldByParent;
    /** In which a unit may have gone of which nobody says where. */
    private final Set<AreaCode> besideUntold;

    private final Set<AreaCode> ended;
    private final Map<AreaCode, AreaCode> wentInto;
    private final Map<AreaCode, List<Area>> tookIn;
    /** What got more or less than those that went into it as a whole had. */
    private final Set<AreaCode> crossed;

    private final Map<AreaCode, Set<AreaCode>> joined = new TreeMap<>();

    Growth(Changeover change) {
        before = change.before();
        after = change.after();
        untold = change.untold();
        untoldByParent = untold.stream().collect(Collectors.groupingBy(area -> Objects.requireNonNull(area.parent())));
        wentInto = change.into();
        ended = change.ended();
        tookIn = wentInto.keySet().stream()
                .sorted()
                .flatMap(ended -> before.find(ended).stream())
                .collect(Collectors.groupingBy(area -> wentInto.get(area.code())));
        besideUntold =
                untoldByParent.keySet().stream().flatMap(this::whereItsUnitsAre).collect(Collectors.toSet());
        crossed = change.apart(this::later).collect(Collectors.toSet());
        tookIn.forEach((taker, ended) ->
                after.find(taker).filter(this::isClear).ifPresent(now -> joined.put(taker, itselfAnd(taker, ended))));
    }

    /** The units that together are one since; none where nobody knows that they are all of it. */
    Set<AreaCode> joined(AreaCode unit) {
        return joined.getOrDefault(unit, Set.of());
    }

    /** The units of which nobody says where they went. */
    List<Area> untold() {
        return untold;
    }

    /** The merger since which a unit is another one: of what went into it, else of what stood beside it and went nobody says where. */
    Optional<Merger> merger(AreaCode unit) {
        return Optional.ofNullable(tookIn.get(unit))
                .map(ended -> new Merger(
                        before.day(), ended, joined.containsKey(unit) ? Merger.Into.IT : Merger.Into.UNCLEAR))
                .or(() -> before.find(unit)
                        .map(Area::parent)
                        .map(untoldByParent::get)
                        .map(ended -> new Merger(before.day(), ended, Merger.Into.UNTOLD)));
    }

    /**
     * Whether nothing else changed of it. Another name says nothing, since it is by its code that an ending speaks of it; but where an
     * ending says that what had the code ended, another unit has it since.
     */
    private boolean isClear(Area taker) {
        return !crossed.contains(taker.code())
                && before.find(taker.code()).stream().allMatch(then -> liesWhereItLay(then, taker))
                && !ended.contains(taker.code())
                && !besideUntold.contains(taker.parent())
                && after.childrenOf(taker.parent()).stream().map(Area::code).allMatch(this::isAccountedFor);
    }

    /** In itself or in what it went into; of one that a list alone dissolved, wherever those are that lay in it. */
    private Stream<AreaCode> whereItsUnitsAre(AreaCode unit) {
        return isGone(unit) && !wentInto.containsKey(unit)
                ? before.childrenOf(unit).stream()
                        .flatMap(part -> after.find(part.code()).stream())
                        .map(part -> Objects.requireNonNull(part.parent()))
                : Stream.of(later(unit));
    }

    /** Or came with all that it lay in. */
    private boolean liesWhereItLay(Area then, Area now) {
        return Optional.ofNullable(then.parent()).map(this::later).equals(Optional.ofNullable(now.parent()));
    }

    /** Whether somebody says of what a unit consists: what was there before, or went into it. */
    private boolean isAccountedFor(AreaCode unit) {
        return tookIn.containsKey(unit)
                || before.find(unit).isPresent()
                || after.childrenOf(unit).stream().map(Area::code).anyMatch(this::isAccountedFor);
    }

    private Set<AreaCode> itselfAnd(AreaCode taker, Collection<Area> ended) {
        var units = ended.stream().map(Area::code).filter(this::isGone).collect(Collectors.toCollection(TreeSet::new));
        before.find(taker).ifPresent(itself -> units.add(itself.code()));
        return units;
    }

    /** What a unit of the day before is since, or is a part of. */
    private AreaCode later(AreaCode unit) {
        return isGone(unit) ? wentInto.getOrDefault(unit, unit) : unit;
    }

    /** A code may be given to another unit on the very day after. */
    private boolean isGone(AreaCode code) {
        return after.find(code).isEmpty();
    }
}
