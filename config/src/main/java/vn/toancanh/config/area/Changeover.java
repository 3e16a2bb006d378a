package vn.toancanh.config.area;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two days that follow one another and between which the division changed.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param last what was so named and so placed for the last time on the day before
 * @param ended the units of which an ending says that they ended, wherever they went
 * @param into into which unit others went as a whole, where somebody says so; what was not there went nowhere
 */
record Changeover(
        Geography before, Geography after, List<Area> last, Set<AreaCode> ended, Map<AreaCode, AreaCode> into) {
    Changeover {
        last = List.copyOf(last);
        ended = Set.copyOf(ended);
        into = into.entrySet().stream()
                .filter(ending -> before.find(ending.getKey()).isPresent())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The codes of units that lost or gained another one, or of which nobody can say that they did not. */
    Stream<AreaCode> others() {
        return Stream.concat(apart(code -> code), besideUntold());
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
     * What stood above, or at, a unit that went elsewhere on one of the two days alone. Whoever takes a unit in grows, and what stood
     * above the one and not above the other grows or shrinks with it.
     *
     * @param later for what a unit of the day before is taken on the day after
     */
    Stream<AreaCode> apart(UnaryOperator<AreaCode> later) {
        var joined = into.entrySet().stream().flatMap(ending -> apart(ending.getKey(), ending.getValue(), later));
        return Stream.concat(joined, moved().flatMap(code -> apart(code, code, later)));
    }

    private Stream<AreaCode> apart(AreaCode then, AreaCode now, UnaryOperator<AreaCode> later) {
        var lost = codesFrom(before, then).map(later).collect(Collectors.toSet());
        var gained = codesFrom(after, now).collect(Collectors.toSet());
        return Stream.concat(lost.stream(), gained.stream())
                .filter(code -> lost.contains(code) != gained.contains(code));
    }

    private static Stream<AreaCode> codesFrom(Geography units, AreaCode code) {
        return units.upwardsFrom(code).stream().map(Area::code);
    }

    private Stream<AreaCode> moved() {
        return last.stream()
                .filter(area -> after.find(area.code())
                        .map(Area::parent)
                        .filter(parent -> !parent.equals(area.parent()))
                        .isPresent())
                .map(Area::code);
    }

    /** Any of those that stood beside it may have grown. */
    private Stream<AreaCode> besideUntold() {
        Set<AreaCode> parents = untold().stream().map(Area::parent).collect(Collectors.toSet());
        return parents.stream()
                .flatMap(parent -> before.childrenOf(parent).stream())
                .map(Area::code)
                .filter(code -> after.find(code).isPresent());
    }
}
