package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Seat;
import vn.toancanh.config.area.Validity;

/** Reads where units lie; two that lie in one place on one day, or one that lies in two, cannot be drawn. */
final class SeatFile {
    private static final List<String> COLUMNS = List.of("code", "valid_from", "valid_to", "lon", "lat", "area_km2");

    private final List<SeatOnLine> earlier = new ArrayList<>();

    /** A seat, and the line on which it stands. */
    private record SeatOnLine(Seat seat, int line) {
        boolean isOnADayOf(Seat other) {
            return seat.validity().overlaps(other.validity());
        }
    }

    List<Seat> read(Text text, List<Mistake> mistakes) {
        return new Table(text, COLUMNS, mistakes).map(this::seat);
    }

    private Seat seat(Line line) {
        AreaCode code = line.read("code", AreaCode::new, AreaFiles.CODES);
        var seat = new Seat(
                code,
                new Validity(line.day("valid_from"), line.optionalDay("valid_to")),
                line.number("lon"),
                line.number("lat"),
                line.number("area_km2"));
        if (line.mistakes().isEmpty()) {
            earlier.stream().filter(other -> other.isOnADayOf(seat)).forEach(other -> compare(line, seat, other));
            earlier.add(new SeatOnLine(seat, line.number()));
        }
        return seat;
    }

    private static void compare(Line line, Seat seat, SeatOnLine other) {
        if (other.seat().code().equals(seat.code())) {
            line.mistake(
                    "code",
                    seat.code().value(),
                    "each code once on a day; line %d has it on days of this one".formatted(other.line()));
        } else if (seat.isInThePlaceOf(other.seat())) {
            line.mistake(
                    "lon, lat",
                    "%s, %s".formatted(seat.lon(), seat.lat()),
                    "a place at least %d m from that of %s, on line %d, on the same days"
                            .formatted(Seat.CLOSEST_METRES, other.seat().code(), other.line()));
        }
    }
}
