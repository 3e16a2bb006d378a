package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeoJsonTest {
    @Test
    void writesCodesNamesAndFiveDecimalsAndSaysWhatItIs() {
        var shape = Shapes.shape("POLYGON ((105.123456789 20, 106 20, 106 21.5, 105.123456789 20))");
        var bytes = GeoJson.of(Shapes.set(Map.of("058", shape)), code -> "Thành phố Bắc Kạn");

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"type\":\"FeatureCollection\",\"toancanh\":{\"geography\":\"2020\",\"level\":\"district\","
                                + "\"kind\":\"official\",\"source\":\"a test\"},\"features\":[{\"type\":\"Feature\","
                                + "\"properties\":{\"code\":\"058\",\"name\":\"Thành phố Bắc Kạn\"},\"geometry\":{"
                                + "\"type\":\"Polygon\",\"coordinates\":[[[105.12346,20.0],[106.0,20.0],[106.0,21.5],"
                                + "[105.12346,20.0]]]}}]}");
    }
}
