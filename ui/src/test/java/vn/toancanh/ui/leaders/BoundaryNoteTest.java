package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.boundary.BoundaryKind;
import vn.toancanh.ui.atlas.Hindrance;
import vn.toancanh.ui.atlas.Hindrance.OtherDivision;
import vn.toancanh.ui.atlas.Hindrance.UnreadableFile;
import vn.toancanh.ui.atlas.MapSheet;

/** The note names its words; here a word is its key with what is put in. */
class BoundaryNoteTest {
    private final BoundaryNote note =
            new BoundaryNote(new Wording(Locale.ENGLISH, (key, parameters) -> key + Arrays.toString(parameters)));

    @Test
    void creditsOfficialBoundaries() {
        var sheet = new MapSheet("url", BoundaryKind.OFFICIAL, "a publisher, 2020", Set.of(), Optional.empty());

        assertThat(note.of(sheet, 0)).isEqualTo("map.official[a publisher, 2020]");
    }

    @Test
    void saysThatOthersAreSchematicAndWhy() {
        assertThat(note.of(schematic(Optional.empty()), 0)).isEqualTo("map.schematic[]");
        assertThat(note.of(schematic(Optional.of(new OtherDivision("2020"))), 0))
                .isEqualTo("map.schematic.division[2020]");
        assertThat(note.of(schematic(Optional.of(new UnreadableFile("2020-district-37.geojson"))), 0))
                .isEqualTo("map.schematic.unreadable[2020-district-37.geojson]");
    }

    @Test
    void countsWhatHasNoShape() {
        assertThat(note.of(schematic(Optional.empty()), 3)).isEqualTo("map.schematic[] · map.undrawn[3]");
    }

    private static MapSheet schematic(Optional<Hindrance> hindrance) {
        return new MapSheet("url", BoundaryKind.SCHEMATIC, "computed", Set.of(), hindrance);
    }
}
