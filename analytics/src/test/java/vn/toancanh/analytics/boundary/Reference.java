package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The real units that tests are held against, where the reference data is at hand. */
final class Reference {
    private static final Path FOLDER = Path.of("../../shared/reference");
    private static final double RADIUS = 6371.0072;

    private Reference() {}

    static List<Seat> districts() {
        return rows("areas/districts_six_provinces.csv").stream()
                .map(Reference::seat)
                .toList();
    }

    static Map<String, String> provinceOfDistrict() {
        var provinces = new TreeMap<String, String>();
        rows("areas/districts_six_provinces.csv").forEach(row -> provinces.put(row[0], row[2]));
        return provinces;
    }

    static List<Seat> communes() {
        return rows("areas/communes_2025_six_provinces.csv").stream()
                .map(Reference::seat)
                .toList();
    }

    /** The 77 districts of 2020. */
    static LevelUnits districtUnits() {
        return units("district", "2020", "areas/districts_six_provinces.csv");
    }

    /** The communes of the six provinces since 2025-07-01. */
    static LevelUnits communeUnits() {
        return units("commune", "2025", "areas/communes_2025_six_provinces.csv");
    }

    private static LevelUnits units(String level, String geography, String file) {
        var units =
                rows(file).stream().map(row -> new Unit(row[0], row[1], row[2])).toList();
        return LevelUnits.of(level, geography, units, Reference::fold);
    }

    static Path file(String name) {
        var file = FOLDER.resolve(name);
        assumeThat(file).exists();
        return file;
    }

    private static List<String[]> rows(String name) {
        try (var lines = Files.lines(file(name))) {
            return lines.skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Seat seat(String[] row) {
        return new Seat(
                row[0], row[1], Double.parseDouble(row[4]), Double.parseDouble(row[5]), Double.parseDouble(row[3]));
    }

    static String fold(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** A shape's area on the sphere, computed in another way than the product does. */
    static double areaKm2(Geometry shape) {
        var area = 0.0;
        for (var i = 0; i < shape.getNumGeometries(); i++) {
            var polygon = (Polygon) shape.getGeometryN(i);
            area += areaKm2(polygon.getExteriorRing());
            for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                area -= areaKm2(polygon.getInteriorRingN(hole));
            }
        }
        return area;
    }

    private static double areaKm2(LineString ring) {
        var sum = 0.0;
        for (var i = 1; i < ring.getNumPoints(); i++) {
            var a = ring.getCoordinateN(i - 1);
            var b = ring.getCoordinateN(i);
            sum += Math.toRadians(b.x - a.x) * (Math.sin(Math.toRadians(a.y)) + Math.sin(Math.toRadians(b.y)));
        }
        return Math.abs(sum) * RADIUS * RADIUS / 2;
    }
}
