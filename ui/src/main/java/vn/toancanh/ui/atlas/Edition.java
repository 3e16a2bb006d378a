package vn.toancanh.ui.atlas;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.boundary.BoundaryKind;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.GeoJson;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.recent.Recent;

/** The maps that can be drawn with one state of the official boundaries; each is drawn once. */
final class Edition {
    /** Far more than the provinces have divisions; a map that was dropped is drawn again. */
    private static final int KEPT = 512;

    private final OfficialBoundaries official;
    private final SchematicBoundaries schematic;
    private final GeometryFiles files;
    private final Recent<Question, Optional<MapSheet>> drawn = new Recent<>(KEPT);

    Edition(OfficialBoundaries official, SchematicBoundaries schematic, GeometryFiles files) {
        this.official = official;
        this.schematic = schematic;
        this.files = files;
    }

    /** The shapes for the units; none where nobody knows any of them. */
    Optional<MapSheet> sheet(Question question) {
        return drawn.of(question, this::draw);
    }

    /** The same maps with other official boundaries, all of them drawn already. */
    Edition with(OfficialBoundaries others) {
        var next = new Edition(others, schematic, files);
        drawn.keys().forEach(next::sheet);
        return next;
    }

    private Optional<MapSheet> draw(Question question) {
        return Stream.concat(official.of(question).stream(), schematic.of(question).stream())
                .map(set -> known(set, question))
                .filter(set -> !set.codes().isEmpty())
                .max(Comparator.<BoundarySet>comparingInt(set -> set.codes().size())
                        .thenComparing(set -> set.kind() == BoundaryKind.OFFICIAL)
                        .thenComparing(BoundarySet::geography))
                .map(set -> sheet(set, question));
    }

    private static BoundarySet known(BoundarySet set, Question question) {
        return set.only(
                question.names().keySet().stream().filter(set.codes()::contains).collect(Collectors.toSet()));
    }

    /** Without the year of its division, so that the same shapes have the same address in all periods. */
    private MapSheet sheet(BoundarySet set, Question question) {
        var timeless = new BoundarySet("any", set.level(), set.kind(), set.source(), set.shapes());
        return new MapSheet(
                files.addressOf(GeoJson.of(timeless, question.names()::get)),
                set.kind(),
                set.source(),
                set.codes().stream().map(AreaCode::new).collect(Collectors.toSet()),
                set.kind() == BoundaryKind.OFFICIAL ? Optional.empty() : official.hindrance(question));
    }
}
