package vn.toancanh.ui.leaders;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.ui.atlas.Atlas;
import vn.toancanh.ui.atlas.MapSheet;
import vn.toancanh.ui.leaders.Sight.Form;

/**
 * The geometry of a scene as far as there is any: numbers outlive it, and stand in the table where no map can be drawn.
 *
 * <p>Decision: docs/decisions/0019-numbers-outlive-geometry-and-failures-are-told.md
 *
 * @param sheet empty where the table is shown
 * @param failed whether there would be a map, had drawing it not failed
 */
record Drawing(Optional<MapSheet> sheet, boolean failed) {
    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
    private static final Drawing NONE = new Drawing(Optional.empty(), false);

    /** What to draw; a failure is logged with its reason. */
    static Drawing of(Scene scene, Atlas atlas) {
        if (scene.sight().form() == Form.TABLE) {
            return NONE;
        }
        try {
            var seats = scene.board().definitions().seats();
            return new Drawing(atlas.sheetOf(scene.units(), scene.geography(), seats), false);
        } catch (RuntimeException e) {
            LOG.error(
                    "Cannot draw the map of {} {} on {}: its numbers are shown in the table",
                    scene.root().code(),
                    scene.root().name(),
                    scene.geography().day(),
                    e);
            return new Drawing(Optional.empty(), true);
        }
    }

    /** Why there is a table where a map was asked for; empty where nothing failed. */
    String note(Wording wording) {
        return failed ? wording.word("map.not-drawn") : "";
    }
}
