package vn.toancanh.ui.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import vn.toancanh.config.area.Area;

/** A GeoJSON file that draws units as squares in rows: an official file that is small enough to write by hand. */
public final class SquareBoundaries {
    private static final double SIDE = 0.1;
    private static final int A_ROW = 100;

    private SquareBoundaries() {}

    /** Writes the units with their codes and names. */
    public static Path write(Path file, Collection<Area> units) {
        return write(file, units, "\"code\":\"%s\",\"name\":\"%s\"");
    }

    /** Writes the units with their names only. */
    public static Path writeWithoutCodes(Path file, Collection<Area> units) {
        return write(file, units, "\"id\":\"%s\",\"name\":\"%s\"");
    }

    private static Path write(Path file, Collection<Area> units, String properties) {
        var features = new ArrayList<String>();
        for (var unit : units) {
            features.add(feature(properties.formatted(unit.code(), unit.name()), features.size()));
        }
        try {
            return Files.writeString(
                    file, "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",\n", features)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feature(String properties, int place) {
        var west = 103 + SIDE * (place % A_ROW);
        var south = 9 + SIDE * (place / A_ROW);
        return String.format(Locale.ROOT, """
                {"type":"Feature","properties":{%1$s},"geometry":{"type":"Polygon","coordinates":
                [[[%2$.1f,%4$.1f],[%3$.1f,%4$.1f],[%3$.1f,%5$.1f],[%2$.1f,%5$.1f],[%2$.1f,%4$.1f]]]}}""", properties, west, west + SIDE, south, south + SIDE);
    }
}
