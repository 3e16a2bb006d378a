package vn.toancanh.ui.atlas;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Seat;

/**
 * Finds the boundaries for the units of a map: official ones where they draw the division of its day, else schematic ones; and
 * takes others as soon as any process has imported them.
 *
 * <p>Decisions: docs/decisions/0005-schematic-boundaries.md, docs/decisions/0011-h2-mixed-mode-and-polling.md
 */
@Component
public class Atlas implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Atlas.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final BoundaryFolder folder;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("boundary-watch").factory());
    private volatile Edition current;
    private String trouble = "";

    Atlas(Analytics analytics, GeometryFiles files) {
        folder = new BoundaryFolder(analytics.boundaries());
        current = new Edition(new OfficialBoundaries(List.of()), new SchematicBoundaries(), files);
        look();
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The shapes for units of one level; none where nobody knows any of them. */
    public Optional<MapSheet> sheetOf(List<Area> units, Geography geography, List<Seat> seats) {
        return units.isEmpty() ? Optional.empty() : current.sheet(Question.of(units, geography, seats));
    }

    /** Calls back when other boundaries are there to be drawn, from a thread of its own, until the returned handle is run. */
    public Runnable onNewBoundaries(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    /** Every map that was asked for is drawn anew before the first page asks for it again. */
    private void look() {
        try {
            folder.change().ifPresent(kept -> {
                current = current.with(new OfficialBoundaries(kept));
                listeners.forEach(Atlas::tell);
            });
            trouble = "";
        } catch (RuntimeException | Error e) {
            // Whatever it is: a watch that has died would leave old borders on the wall for ever.
            tellOnce(e);
        }
    }

    /** The same trouble, met again twice a second, is told once. */
    private void tellOnce(Throwable e) {
        if (!trouble.equals(String.valueOf(e.getMessage()))) {
            trouble = String.valueOf(e.getMessage());
            LOG.warn("Cannot draw other boundaries: those before them stay on the screen", e);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("Cannot tell a page about other boundaries", e);
        }
    }
}
