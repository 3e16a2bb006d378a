package vn.toancanh.ui.atlas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Seat;
import vn.toancanh.ui.watch.Listeners;
import vn.toancanh.ui.watch.Watch;

/**
 * Finds the boundaries for the units of a map: official ones where they draw the division of its day, else schematic ones; and
 * takes others as soon as any process has imported them.
 *
 * <p>Decisions: docs/decisions/0005-schematic-boundaries.md, docs/decisions/0011-h2-mixed-mode-and-polling.md
 */
@Component
public class Atlas implements DisposableBean {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BoundaryFolder folder;
    private final Listeners<Edition> listeners = new Listeners<>();
    private final Watch<List<FileStamp>> watch = new Watch<>(
            "boundary-watch", "Cannot draw other boundaries: those before them stay on the screen", List.of());
    private volatile Edition current;

    Atlas(Analytics analytics, GeometryFiles files) {
        folder = new BoundaryFolder(analytics.boundaries());
        current = new Edition(new OfficialBoundaries(List.of()), new SchematicBoundaries(), files);
        watch.begin(PAUSE, folder::stamps, this::draw);
    }

    /** The shapes for units of one level; none where nobody knows any of them. */
    public Optional<MapSheet> sheetOf(List<Area> units, Geography geography, List<Seat> seats) {
        return units.isEmpty() ? Optional.empty() : current.sheet(Question.of(units, geography, seats));
    }

    /** Calls back when other boundaries are there to be drawn, from a thread of its own, until the returned handle is run. */
    public Runnable onNewBoundaries(Runnable listener) {
        return listeners.add(edition -> listener.run());
    }

    @Override
    public void destroy() {
        watch.close();
    }

    /** Every map that was asked for is drawn anew before the first page asks for it again. */
    private void draw(List<FileStamp> files) {
        current = current.with(new OfficialBoundaries(folder.read(files)));
        listeners.tell(current);
    }
}
