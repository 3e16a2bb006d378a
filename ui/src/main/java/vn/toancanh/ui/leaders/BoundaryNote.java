package vn.toancanh.ui.leaders;

import vn.toancanh.analytics.boundary.BoundaryKind;
import vn.toancanh.ui.atlas.Hindrance.OtherDivision;
import vn.toancanh.ui.atlas.Hindrance.UnreadableFile;
import vn.toancanh.ui.atlas.MapSheet;

/** Whose boundaries a map shows and, where they are schematic though official ones are kept, why. */
record BoundaryNote(Wording wording) {
    /**
     * The note on the map.
     *
     * @param undrawn how many units of the map have no shape
     */
    String of(MapSheet sheet, int undrawn) {
        var words =
                sheet.kind() == BoundaryKind.OFFICIAL ? wording.word("map.official", sheet.source()) : schematic(sheet);
        return undrawn == 0 ? words : words + " · " + wording.word("map.undrawn", undrawn);
    }

    private String schematic(MapSheet sheet) {
        return sheet.hindrance()
                .map(hindrance -> switch (hindrance) {
                    case OtherDivision(var geography) -> wording.word("map.schematic.division", geography);
                    case UnreadableFile(var file) -> wording.word("map.schematic.unreadable", file);
                })
                .orElseGet(() -> wording.word("map.schematic"));
    }
}
