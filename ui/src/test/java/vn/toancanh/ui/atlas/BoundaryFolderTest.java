package vn.toancanh.ui.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.boundary.BoundaryStore;

class BoundaryFolderTest {
    @TempDir
    private Path store;

    private BoundaryFolder folder;

    @BeforeEach
    void open() {
        folder = new BoundaryFolder(new BoundaryStore(store));
    }

    @Test
    void aStateIsTheSameWhileNothingHasChanged() throws IOException {
        assertThat(folder.stamps()).isEmpty();
        Files.writeString(store.resolve("2020-district-37.geojson"), kept("37"));

        var state = folder.stamps();
        assertThat(folder.read(state)).hasSize(1);
        Files.writeString(store.resolve("boundaries1.part"), "half");
        assertThat(folder.stamps()).isEqualTo(state);
    }

    @Test
    void readsOnlyWhatHasChanged() throws IOException {
        Files.writeString(store.resolve("2020-district-06.geojson"), kept("06"));
        Files.writeString(store.resolve("2020-district-37.geojson"), kept("37"));
        var before = folder.read(folder.stamps());
        Files.writeString(store.resolve("2020-district-37.geojson"), kept("37") + "\n");

        var after = folder.read(folder.stamps());
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1)).isNotSameAs(before.get(1)).isEqualTo(before.get(1));
    }

    @Test
    void tellsOfAFileThatHasGone() throws IOException {
        var file = Files.writeString(store.resolve("2020-district-37.geojson"), kept("37"));
        var state = folder.stamps();
        Files.delete(file);

        assertThat(folder.stamps()).isNotEqualTo(state).isEmpty();
    }

    private static String kept(String province) {
        return """
                {"type":"FeatureCollection","toancanh":{"geography":"2020","level":"district","kind":"official",
                "source":"a test","province":"%s"},"features":[{"type":"Feature","properties":{"code":"%s9"},
                "geometry":{"type":"Polygon","coordinates":[[[105,20],[105.1,20],[105.1,20.1],[105,20]]]}}]}""".formatted(province, province);
    }
}
