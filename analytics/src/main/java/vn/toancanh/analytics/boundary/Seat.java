package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit to be drawn: where its centre lies and how large it is.
 *
 * @param lon the centre's longitude in degrees east, WGS 84
 * @param lat the centre's latitude in degrees north, WGS 84
 * @param areaKm2 the unit's area in square kilometres
 */
public record Seat(String code, String name, double lon, double lat, double areaKm2) {
    /** Refuses a seat that cannot stand on a map of Viet Nam, naming everything that is wrong with it. */
    public Seat {
        var mistakes = new ArrayList<String>();
        if (code.isBlank()) {
            mistakes.add("its code is blank, a code such as \"058\" is needed");
        }
        if (!VietNam.holds(lon, lat)) {
            mistakes.add("its centre is " + VietNam.notHeld(lon, lat));
        }
        if (!(areaKm2 > 0) || Double.isInfinite(areaKm2)) {
            mistakes.add("its area is %s km², a positive number is needed".formatted(areaKm2));
        }
        refuse(code, name, mistakes);
    }

    private static void refuse(String code, String name, List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot place %s (%s): %s".formatted(name, code, String.join("; ", mistakes)));
        }
    }
}
