package vn.toancanh.ui.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves shapes for the demo: a made-up province of eight districts, a made-up country of many, or a file to look at. */
@RestController
public class DemoShapes {
    static final List<String> NAMES = List.of(
            "Thành phố Ninh Bình",
            "Thành phố Tam Điệp",
            "Huyện Nho Quan",
            "Huyện Gia Viễn",
            "Huyện Hoa Lư",
            "Huyện Yên Khánh",
            "Huyện Kim Sơn",
            "Huyện Yên Mô");
    static final List<String> CODES = List.of("369", "370", "372", "373", "374", "375", "376", "377");

    /** The districts of the demo; a file instead when the property {@code demo.shapes} names one. */
    @GetMapping(path = "/demo-shapes/province.geojson", produces = "application/geo+json")
    String province() throws IOException {
        var file = System.getProperty("demo.shapes");
        return file == null ? collection(CODES.size()) : Files.readString(Path.of(file));
    }

    /** So many square areas, to see how the map does with many. */
    @GetMapping(path = "/demo-shapes/{areas}", produces = MediaType.APPLICATION_JSON_VALUE)
    String many(@PathVariable("areas") int areas) {
        return collection(areas);
    }

    private static String collection(int areas) {
        var across = (int) Math.ceil(Math.sqrt(areas));
        return IntStream.range(0, areas)
                .mapToObj(at -> feature(at, at % across, at / across))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    /** A slanted tile, so that neighbours share their borders and nobody takes it for a real district. */
    private static String feature(int at, int column, int row) {
        var corners = IntStream.of(0, 1, 2, 3, 0)
                .mapToObj(corner -> corner(column + (corner == 1 || corner == 2 ? 1 : 0), row + corner / 2))
                .collect(Collectors.joining(","));
        return """
                {"type":"Feature","properties":{"code":"%s","name":"%s"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}""".formatted(code(at), name(at), corners);
    }

    private static String corner(int column, int row) {
        return "[%s,%s]".formatted(105.5 + column * 0.17 + row * 0.03, 20.4 - row * 0.12 + column * 0.02);
    }

    static String code(int at) {
        return at < CODES.size() ? CODES.get(at) : String.valueOf(1000 + at);
    }

    private static String name(int at) {
        return at < NAMES.size() ? NAMES.get(at) : "Xã số " + at;
    }
}
