package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The units that are valid on one day, as a tree under the country. */
public final class Geography {
    private final LocalDate day;
    private final SortedMap<AreaCode, Area> areas = new TreeMap<>();
    private final Map<AreaCode, List<Area>> children = new TreeMap<>();

    Geography(LocalDate day, Collection<Area> valid) {
        this.day = day;
        valid.forEach(area -> areas.put(area.code(), area));
        areas.values().stream().filter(area -> area.parent() != null).forEach(area -> children.computeIfAbsent(
                        area.parent(), parent -> new ArrayList<>())
                .add(area));
    }

    public LocalDate day() {
        return day;
    }

    /** All units in the order of their codes. */
    public Collection<Area> areas() {
        return Collections.unmodifiableCollection(areas.values());
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The units directly below, in the order of their codes; none for a unit that is not divided further. */
    public List<Area> childrenOf(AreaCode code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /** The undivided units at or below the given one: those that are counted, all others are added up. */
    public List<Area> leavesOf(AreaCode code) {
        return find(code).stream().flatMap(this::leaves).toList();
    }

    /** The unit itself and all above it, the country last. */
    public List<Area> upwardsFrom(AreaCode code) {
        return Stream.iterate(find(code), Optional::isPresent, area -> area.map(Area::parent)
                        .flatMap(this::find))
                .flatMap(Optional::stream)
                .toList();
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
