package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryStoreTest {
    @TempDir
    private Path folder;

    private final BoundarySet set = Shapes.set(Map.of("058", Shapes.square(105, 20)));

    private BoundaryStore store() {
        return new BoundaryStore(folder.resolve("boundaries"));
    }

    @Test
    void findsWhatWasKept() {
        store().keep(set);

        assertThat(store().find("2020", "district")).contains(set);
        assertThat(store().find("2020", "commune")).isEmpty();
        assertThat(store().find("2019", "district")).isEmpty();
    }

    @Test
    void keepsIslandsAndLakes() {
        var shape = Shapes.shape("MULTIPOLYGON (((105 20, 106 20, 106 21, 105 21, 105 20),"
                + " (105.4 20.4, 105.4 20.6, 105.6 20.6, 105.6 20.4, 105.4 20.4)),"
                + " ((107 20, 107.1 20, 107.1 20.1, 107 20)))");
        store().keep(Shapes.set(Map.of("1", shape)));

        assertThat(store().find("2020", "district").orElseThrow().shapes()).containsEntry("1", shape);
    }

    @Test
    void replacesTheEarlierSetAndLeavesNothingElse() throws IOException {
        store().keep(set);
        var newer = Shapes.set(Map.of("060", Shapes.square(106, 20)));
        store().keep(newer);

        assertThat(store().all()).containsExactly(newer);
        try (var files = Files.list(folder.resolve("boundaries"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("2020-district.geojson");
        }
    }

    @Test
    void listsWhatIsThere() {
        assertThat(store().all()).isEmpty();
        var provinces = set.dissolved("province", code -> "06");
        store().keep(provinces);
        store().keep(set);

        assertThat(store().all()).isEqualTo(List.of(set, provinces));
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNotOurs() throws IOException {
        Files.createDirectories(folder.resolve("boundaries"));
        var file = folder.resolve("boundaries/2020-district.geojson");
        Files.writeString(file, Shapes.collection());

        assertThatThrownBy(() -> store().find("2020", "district"))
                .isInstanceOf(BoundaryException.class)
                .hasMessageStartingWith("Cannot read boundaries from " + file + ": 5 mistakes")
                .hasMessageContaining("the member \"toancanh\" says no geography")
                .hasMessageContaining("the kind is \"\", schematic or official is needed");
    }

    @Test
    void refusesNamesThatWouldLeaveTheFolder() {
        assertThatThrownBy(() -> store().find("../2020", "district"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot name a file of boundaries: the geography is \"../2020\","
                        + " letters and digits, parted by hyphens, are needed");
    }
}
