package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;

class BoundaryStoreTest {
    @TempDir
    private Path folder;

    private final LevelUnits units = LevelUnits.of(
            "district",
            "2020",
            List.of(
                    new Unit("058", "Thành phố Bắc Kạn", "06"),
                    new Unit("060", "Huyện Pác Nặm", "06"),
                    new Unit("369", "Thành phố Ninh Bình", "37")),
            Reference::fold);
    private final BoundarySet set = Shapes.set(Map.of("058", Shapes.square(105, 20), "369", Shapes.square(106, 20)));

    private BoundaryStore store() {
        return new BoundaryStore(folder.resolve("boundaries"));
    }

    @Test
    void keepsAFileForEachProvince() {
        store().keep(set, set, units);

        assertThat(store().all())
                .containsExactly(
                        new Readable(
                                file("2020-district-06.geojson"), "06", set.only(Set.of("058")), detail("06", "058")),
                        new Readable(
                                file("2020-district-37.geojson"), "37", set.only(Set.of("369")), detail("37", "369")));
    }

    @Test
    void keepsIslandsAndLakes() {
        var shape = Shapes.shape("MULTIPOLYGON (((105 20, 106 20, 106 21, 105 21, 105 20),"
                + " (105.4 20.4, 105.4 20.6, 105.6 20.6, 105.6 20.4, 105.4 20.4)),"
                + " ((107 20, 107.1 20, 107.1 20.1, 107 20)))");
        var island = Shapes.set(Map.of("058", shape));
        store().keep(island, island, units);

        assertThat(store().all())
                .singleElement(as(type(Readable.class)))
                .satisfies(kept -> assertThat(kept.set().shapes()).containsEntry("058", shape));
    }

    @Test
    void replacesWhatWasKeptForTheProvinceAndNoOther() throws IOException {
        store().keep(set, set, units);
        var newer = Shapes.set(Map.of("060", Shapes.square(107, 20)));
        store().keep(newer, newer, units);

        assertThat(store().all())
                .extracting(kept -> ((Readable) kept).set())
                .containsExactly(newer, set.only(Set.of("369")));
        try (var files = Files.list(folder.resolve("boundaries"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".geojson")))
                    .containsExactlyInAnyOrder("2020-district-06.geojson", "2020-district-37.geojson");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void whoeverMayReadAPlainFileMayReadTheBoundaries() throws IOException {
        store().keep(set, set, units);

        var plain = Files.writeString(folder.resolve("plain"), "");
        assertThat(Files.getPosixFilePermissions(file("2020-district-06.geojson")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void whatABrokenOffImportLeftLongAgoIsSwept() throws IOException {
        Files.createDirectories(folder.resolve("boundaries"));
        var left = Files.writeString(file("2020-district-06.geojson-1.part"), "{\"type\":");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        var coming = Files.writeString(file("2020-district-06.geojson-2.part"), "{\"type\":");

        store().keep(set, set, units);

        assertThat(left).doesNotExist();
        assertThat(coming).exists();
    }

    @Test
    void listsNothingWhereNothingIsKept() {
        assertThat(store().all()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFileAndReadsTheOthers() throws IOException {
        store().keep(set, set, units);
        Files.writeString(file("2020-district-06.geojson"), Shapes.collection());
        Files.writeString(file("borders.geojson"), "{\"type\":");

        assertThat(store().all()).hasSize(3);
        assertThat(store().all().get(0)).isInstanceOfSatisfying(Unreadable.class, spoilt -> {
            assertThat(spoilt.province()).contains("06");
            assertThat(spoilt.why())
                    .contains("the member \"toancanh\" says no geography", "says no province")
                    .contains("the kind is \"\", schematic or official is needed")
                    .contains("the geography is \"\", a year such as 2020 is needed")
                    .contains("it draws nothing");
        });
        assertThat(store().all().get(1)).isInstanceOf(Readable.class);
        assertThat(store().all().get(2)).isInstanceOfSatisfying(Unreadable.class, cut -> {
            assertThat(cut.province()).isEmpty();
            assertThat(cut.why()).startsWith("the file was cut: it ends at line 1, column 9 before");
        });
    }

    @Test
    void refusesNamesThatWouldLeaveTheFolder() {
        var outside = new BoundarySet("../2020", "district", BoundaryKind.OFFICIAL, "a test", set.shapes());

        assertThatThrownBy(() -> store().keep(outside, outside, units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot name a file of boundaries: the geography is \"../2020\","
                        + " letters and digits, parted by hyphens, are needed");
    }

    /** Where the detail of a province of one unit lies. */
    private Optional<Path> detail(String province, String code) {
        var content = DetailFile.of(set.only(Set.of(code)).shapes());
        return Optional.of(file(DetailFile.name("2020-district-" + province, content)));
    }

    private Path file(String name) {
        return folder.resolve("boundaries").resolve(name);
    }
}
