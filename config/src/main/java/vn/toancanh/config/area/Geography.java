package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The units that are valid on one day, as a tree under the country. */
public final class Geography {
    private final LocalDate day;
    private final UnitTree tree;

    Geography(LocalDate day, UnitTree tree) {
        this.day = day;
        this.tree = tree;
    }

    public LocalDate day() {
        return day;
    }

    /** The same object for every day between two changes, and for no others, so that what is computed for it serves them all. */
    public UnitTree tree() {
        return tree;
    }

    /** All units in the order of their codes. */
    public Collection<Area> areas() {
        return tree.areas();
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(tree.find(code));
    }

    /** The units directly below, in the order of their codes; none for a unit that is not divided further. */
    public List<Area> childrenOf(AreaCode code) {
        return tree.childrenOf(code);
    }

    /** The undivided units at or below the given one: those that are counted, all others are added up. */
    public List<Area> leavesOf(AreaCode code) {
        return find(code).stream().flatMap(this::leaves).toList();
    }

    /** The units of all levels below one. */
    public Stream<Area> within(AreaCode code) {
        return childrenOf(code).stream().flatMap(below -> Stream.concat(Stream.of(below), within(below.code())));
    }

    /** The unit itself and all above it, the country last. */
    public List<Area> upwardsFrom(AreaCode code) {
        return Stream.iterate(find(code), Optional::isPresent, area -> area.map(Area::parent)
                        .flatMap(this::find))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a unit is the other one, or lies in it at any depth. */
    public boolean isWithin(AreaCode code, AreaCode other) {
        return upwardsFrom(code).stream().anyMatch(above -> above.code().equals(other));
    }

    /** The unit of the given level at or above the given one. */
    public Optional<Area> above(AreaCode code, AreaLevel level) {
        return upwardsFrom(code).stream().filter(area -> area.level() == level).findFirst();
    }

    private Stream<Area> leaves(Area area) {
        var below = childrenOf(area.code());
        return below.isEmpty() ? Stream.of(area) : below.stream().flatMap(this::leaves);
    }
}
