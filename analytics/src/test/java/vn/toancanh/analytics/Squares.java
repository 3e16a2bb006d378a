package vn.toancanh.analytics;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boundaries that can be checked in the head: made of squares of a tenth of a degree, east and north of a corner. */
final class Squares {
    private final int east;
    private final int north;
    private final List<String> features = new ArrayList<>();

    /** The corner, in whole degrees. */
    Squares(int east, int north) {
        this.east = east;
        this.north = north;
    }

    /** A closed way along the borders of squares, with a vertex at each of their corners. */
    record Ring(List<int[]> corners) {
        Ring {
            corners = List.copyOf(corners);
        }
    }

    /** A file of one square for each code, from 104° east and 20° north to the east. */
    static Path of(List<String> codes, Path file) {
        return of(codes, 0, file);
    }

    /** The same, so many squares farther in the east. */
    static Path of(List<String> codes, int first, Path file) {
        var squares = new Squares(104, 20);
        codes.forEach(code -> squares.polygon(code, ring(first + codes.indexOf(code), 0, 1, 1)));
        return squares.write(file);
    }

    /** Around a rectangle: its corner in the south-west, and how many squares it is wide and high. */
    static Ring ring(int column, int row, int wide, int high) {
        var corners = new ArrayList<int[]>();
        for (int x = 0; x < wide; x++) {
            corners.add(new int[] {column + x, row});
        }
        for (int y = 0; y < high; y++) {
            corners.add(new int[] {column + wide, row + y});
        }
        for (int x = wide; x > 0; x--) {
            corners.add(new int[] {column + x, row + high});
        }
        for (int y = high; y >= 0; y--) {
            corners.add(new int[] {column, row + y});
        }
        return new Ring(corners);
    }

    /** A unit of one part: its outer border, then those of what it holds of others. */
    Squares polygon(String code, Ring... rings) {
        return feature(code, "Polygon", polygon(rings));
    }

    /** A unit of several parts. */
    Squares parts(String code, Ring... parts) {
        return feature(
                code, "MultiPolygon", Stream.of(parts).map(this::polygon).collect(Collectors.joining(",", "[", "]")));
    }

    /** A unit of one part and, at a point in degrees, an islet of about 100 m: too small to be drawn. */
    Squares withIslet(String code, Ring land, double lon, double lat) {
        var islet = "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]"
                .formatted(lon - 0.0005, lat - 0.0005, lon + 0.0005, lat + 0.0005);
        return feature(code, "MultiPolygon", "[%s,%s]".formatted(polygon(land), islet));
    }

    Path write(Path file) {
        var collection = "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features));
        return RegisterLake.write(file, collection.getBytes(StandardCharsets.UTF_8));
    }

    private Squares feature(String code, String type, String coordinates) {
        features.add("""
                {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"%s","coordinates":%s}}""".formatted(code, type, coordinates));
        return this;
    }

    private String polygon(Ring... rings) {
        return Stream.of(rings).map(this::written).collect(Collectors.joining(",", "[", "]"));
    }

    private String written(Ring ring) {
        return ring.corners().stream()
                .map(corner -> "[%s,%s]".formatted(degrees(east, corner[0]), degrees(north, corner[1])))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String degrees(int whole, int tenths) {
        return "%d.%d".formatted(whole + tenths / 10, tenths % 10);
    }
}
