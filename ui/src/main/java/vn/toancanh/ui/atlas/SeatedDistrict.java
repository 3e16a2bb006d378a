package vn.toancanh.ui.atlas;

import java.util.List;
import java.util.Optional;
import vn.toancanh.analytics.boundary.Seat;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;

/**
 * A district that can be drawn schematically.
 *
 * @param province the code of the province that it lies in
 */
record SeatedDistrict(Seat seat, String province) {
    /** The districts of a day that have a seat. */
    static List<SeatedDistrict> of(List<vn.toancanh.config.area.Seat> seats, Geography geography) {
        return seats.stream()
                .filter(seat -> seat.validity().covers(geography.day()))
                .flatMap(seat -> of(seat, geography).stream())
                .toList();
    }

    private static Optional<SeatedDistrict> of(vn.toancanh.config.area.Seat seat, Geography geography) {
        return geography.find(seat.code()).flatMap(district -> geography
                .above(seat.code(), AreaLevel.PROVINCE)
                .map(province -> new SeatedDistrict(
                        new Seat(seat.code().value(), district.name(), seat.lon(), seat.lat(), seat.areaKm2()),
                        province.code().value())));
    }
}
