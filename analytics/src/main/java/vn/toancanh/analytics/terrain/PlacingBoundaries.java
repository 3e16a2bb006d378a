package vn.toancanh.analytics.terrain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;
import vn.toancanh.analytics.boundary.Seat;
import vn.toancanh.analytics.boundary.Tessellation;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.PlacedOn;

/**
 * The boundaries by which points are placed: those of a province's communes where they are kept, else those of its districts. What
 * was made up for a demonstration may be placed by schematic ones too, which say nothing of where a real point lies.
 */
public record PlacingBoundaries(List<KeptBoundaries> kept, Definitions definitions, Geography geography) {
    public PlacingBoundaries {
        kept = List.copyOf(kept);
    }

    /** With what is kept in the lake's home folder now. */
    public static PlacingBoundaries of(Lake lake, Definitions definitions, Geography geography) {
        return new PlacingBoundaries(keptIn(lake), definitions, geography);
    }

    /** The official boundaries in the lake's home folder, in all the detail that is kept; those that cannot be read, too. */
    public static List<KeptBoundaries> keptIn(Lake lake) {
        return new BoundaryStore(lake.home().boundaries()).inDetail();
    }

    /** Those that are kept, whatever they draw, and cannot be read. */
    public List<Unreadable> damaged() {
        return only(Unreadable.class);
    }

    private <T extends KeptBoundaries> List<T> only(Class<T> state) {
        return kept.stream().filter(state::isInstance).map(state::cast).toList();
    }

    /** Official boundaries of units of the day; none where nothing fitting is kept, or it cannot be read. */
    public List<BoundarySet> forReal() {
        var sets = new ArrayList<BoundarySet>();
        for (var level : List.of(AreaLevel.COMMUNE, AreaLevel.DISTRICT)) {
            var served = provincesOf(sets);
            only(Readable.class).stream()
                    .filter(one -> one.set().level().equals(level.id()))
                    .filter(one -> !served.contains(one.province()))
                    .filter(one -> one.set().codes().equals(unitsOf(one.province(), level)))
                    .collect(Collectors.groupingBy(Readable::province))
                    .values()
                    .forEach(sameUnits -> sets.add(sameUnits.getLast().set()));
        }
        return sets;
    }

    /** The same, and schematic ones of the provinces that have no official ones. */
    public List<BoundarySet> forMadeUp() {
        var sets = new ArrayList<>(forReal());
        schematic(provincesOf(sets)).ifPresent(sets::add);
        return sets;
    }

    /** What tells the boundaries from others: the official ones by what they draw, since schematic ones follow from definitions. */
    public PlacedOn mark() {
        var official = forReal();
        return official.isEmpty() ? PlacedOn.SCHEMATIC : BoundaryMark.of(official);
    }

    private Set<String> unitsOf(String province, AreaLevel level) {
        return geography.areas().stream()
                .filter(area -> area.level() == level)
                .filter(area -> geography.isWithin(area.code(), new AreaCode(province)))
                .map(area -> area.code().value())
                .collect(Collectors.toSet());
    }

    private Set<String> provincesOf(List<BoundarySet> sets) {
        return sets.stream()
                .flatMap(set -> set.codes().stream().limit(1))
                .flatMap(code -> geography.above(new AreaCode(code), AreaLevel.PROVINCE).stream())
                .map(province -> province.code().value())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Of the districts that have a seat. */
    private Optional<BoundarySet> schematic(Set<String> served) {
        var seats = definitions.seats().stream()
                .filter(seat -> seat.validity().covers(geography.day()))
                .flatMap(seat -> geography.find(seat.code()).stream()
                        .filter(unit -> !served.contains(provinceOf(unit)))
                        .map(unit ->
                                new Seat(unit.code().value(), unit.name(), seat.lon(), seat.lat(), seat.areaKm2())))
                .toList();
        return seats.isEmpty() ? Optional.empty() : Optional.of(Tessellation.of("any", AreaLevel.DISTRICT.id(), seats));
    }

    private String provinceOf(Area unit) {
        return geography
                .above(unit.code(), AreaLevel.PROVINCE)
                .map(province -> province.code().value())
                .orElse("");
    }
}
