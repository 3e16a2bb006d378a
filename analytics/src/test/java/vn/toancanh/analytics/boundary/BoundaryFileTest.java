package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Reads GeoJSON of three districts of two provinces. */
abstract class BoundaryFileTest {
    static final LevelUnits EXPECTED = districts(
            new Unit("058", "Thành phố Bắc Kạn", "06"),
            new Unit("060", "Huyện Pác Nặm", "06"),
            new Unit("369", "Thành phố Ninh Bình", "37"));
    static final LevelUnits TWINS =
            districts(new Unit("447", "Huyện Kỳ Anh", "42"), new Unit("449", "Thị xã Kỳ Anh", "42"));
    static final String FIRST = Shapes.feature("\"code\":\"058\"", Shapes.ring(105, 22));
    static final String SECOND = Shapes.feature("\"code\":\"060\"", Shapes.ring(105.1, 22));

    @TempDir
    Path folder;

    static LevelUnits districts(Unit... units) {
        return LevelUnits.of("district", "2020", List.of(units), Reference::fold);
    }

    BoundarySet read(String text) {
        try {
            return BoundaryImport.read(write(text), EXPECTED, MissingCode.REFUSED, "a test")
                    .set();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> mistakes(String text) {
        return catchThrowableOfType(BoundaryException.class, () -> read(text)).mistakes();
    }

    Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("official.geojson"), text);
    }

    static Geometry[] shapes(BoundarySet set) {
        return set.shapes().values().toArray(Geometry[]::new);
    }
}
