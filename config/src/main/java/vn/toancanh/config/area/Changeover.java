package vn.toancanh.config.area;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two days that follow one another and between which the division changed.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param last what was so named and so placed for the last time on the day before
 * @param into into which unit others went as a whole, where somebody says so
 */
record Changeover(Geography before, Geography after, List<Area> last, Map<AreaCode, AreaCode> into) {
    Changeover {
        last = List.copyOf(last);
        into = Map.copyOf(into);
    }

    /** The codes of units that lost or gained another one, or of which nobody can say that they did not. */
    Stream<AreaCode> others() {
        return Stream.of(joined(), moved(), besideUntold()).flatMap(codes -> codes);
    }

    /** The units that are not there any more, and of which neither an ending nor what lay in them says where they went. */
    List<Area> untold() {
        return last.stream()
                .filter(area -> area.parent() != null)
                .filter(area -> !into.containsKey(area.code()) && !remains(area.code()))
                .toList();
    }

    private boolean remains(AreaCode code) {
        return after.find(code).isPresent()
                || before.childrenOf(code).stream().anyMatch(child -> remains(child.code()));
    }

    /**
     * Whoever takes a unit in grows, and what stood above the one and not above the other grows or shrinks with it. What was not there
     * went nowhere.
     */
    private Stream<AreaCode> joined() {
        return into.entrySet().stream()
                .filter(ending -> before.find(ending.getKey()).isPresent())
                .flatMap(ending -> apart(ending.getKey(), ending.getValue()));
    }

    private Stream<AreaCode> moved() {
        return last.stream()
                .filter(area -> after.find(area.code())
                        .map(Area::parent)
                        .filter(parent -> !parent.equals(area.parent()))
                        .isPresent())
                .flatMap(area -> apart(area.code(), area.code()));
    }

    /** Any of those that stood beside it may have grown. */
    private Stream<AreaCode> besideUntold() {
        return untold().stream()
                .map(Area::parent)
                .distinct()
                .flatMap(parent -> before.childrenOf(parent).stream())
                .map(Area::code)
                .filter(code -> after.find(code).isPresent());
    }

    /**
     * By unit that took others in: these and, where it was there, itself. None of which more may have changed: it moved, has another name,
     * or stands beside one that went nobody says where.
     */
    Map<AreaCode, Set<AreaCode>> grown() {
        var unclear =
                Stream.concat(moved(), untold().stream().map(Area::parent)).collect(Collectors.toSet());
        var grown = new TreeMap<AreaCode, Set<AreaCode>>();
        into.forEach((ended, taker) -> {
            if (before.find(ended).isPresent() && after.find(ended).isEmpty() && isClear(taker, unclear)) {
                grown.computeIfAbsent(taker, this::itself).add(ended);
            }
        });
        return grown;
    }

    /** The merger since which a unit is another one: of what stood beside it and went nobody says where, else of what went into it. */
    Optional<Merger> merger(AreaCode unit) {
        var beside = untold().stream()
                .filter(ended -> before.find(unit).map(Area::parent).equals(Optional.ofNullable(ended.parent())))
                .toList();
        return Stream.of(
                        new Merger(before.day(), beside, Merger.Into.UNTOLD),
                        new Merger(before.day(), took(unit), Merger.Into.IT))
                .filter(merger -> !merger.ended().isEmpty())
                .findFirst();
    }

    private List<Area> took(AreaCode unit) {
        return into.entrySet().stream()
                .filter(ending -> ending.getValue().equals(unit))
                .flatMap(ending -> before.find(ending.getKey()).stream())
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    private boolean isClear(AreaCode taker, Set<AreaCode> unclear) {
        return after.find(taker)
                .filter(now -> !unclear.contains(taker) && !unclear.contains(now.parent()))
                .filter(now -> before.find(taker).stream().allMatch(now::isNamedLike))
                .isPresent();
    }

    private Set<AreaCode> itself(AreaCode taker) {
        return before.find(taker).map(Area::code).stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<AreaCode> apart(AreaCode then, AreaCode now) {
        var lost = codesFrom(before, then);
        var gained = codesFrom(after, now);
        return Stream.concat(lost.stream(), gained.stream())
                .filter(code -> lost.contains(code) != gained.contains(code));
    }

    private static Set<AreaCode> codesFrom(Geography units, AreaCode code) {
        return units.upwardsFrom(code).stream().map(Area::code).collect(Collectors.toSet());
    }
}
