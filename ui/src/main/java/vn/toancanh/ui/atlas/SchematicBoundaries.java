package vn.toancanh.ui.atlas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.Tessellation;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Seat;

/** Schematic boundaries of the districts that have a seat; computed once for each division of the country. */
final class SchematicBoundaries {
    private final Map<List<Seat>, Optional<BoundarySet>> computed = new ConcurrentHashMap<>();

    /** The districts of a day; none where no district has a seat then. */
    Optional<BoundarySet> of(List<Seat> seats, Geography geography) {
        var valid = seats.stream()
                .filter(seat -> seat.validity().covers(geography.day()))
                .filter(seat -> geography.find(seat.code()).isPresent())
                .toList();
        return computed.computeIfAbsent(valid, asked -> tessellated(asked, geography));
    }

    private static Optional<BoundarySet> tessellated(List<Seat> seats, Geography geography) {
        return seats.isEmpty()
                ? Optional.empty()
                : Optional.of(Tessellation.of(
                        String.valueOf(geography.day().getYear()),
                        AreaLevel.DISTRICT.id(),
                        seats.stream().map(seat -> drawn(seat, geography)).toList()));
    }

    private static vn.toancanh.analytics.boundary.Seat drawn(Seat seat, Geography geography) {
        var name = geography.find(seat.code()).orElseThrow().name();
        return new vn.toancanh.analytics.boundary.Seat(
                seat.code().value(), name, seat.lon(), seat.lat(), seat.areaKm2());
    }
}
