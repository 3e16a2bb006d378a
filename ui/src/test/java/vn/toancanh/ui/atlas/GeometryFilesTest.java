package vn.toancanh.ui.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeometryFilesTest {
    private final GeometryFiles files = new GeometryFiles();

    @Test
    void whatIsFetchedStaysWhenTheOldestGo() {
        var fetched = hash("fetched");
        var forgotten = hash("forgotten");
        for (int i = 0; i < GeometryFiles.KEPT - 1; i++) {
            assertThat(files.geometry(fetched).getBody()).isEqualTo("fetched".getBytes(UTF_8));
            hash("other " + i);
        }

        assertThat(files.geometry(fetched).getStatusCode().value()).isEqualTo(200);
        assertThat(files.geometry(forgotten).getStatusCode().value()).isEqualTo(404);
    }

    private String hash(String content) {
        return files.addressOf(content.getBytes(UTF_8)).replaceAll("geometry/|\\.geojson", "");
    }
}
