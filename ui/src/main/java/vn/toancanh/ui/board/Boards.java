package vn.toancanh.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.lineage.RecordedUnits;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.watch.Listeners;
import vn.toancanh.ui.watch.Watch;

/**
 * Holds the board of the latest release, and swaps it as soon as any process has published another.
 *
 * <p>A release that cannot be arranged leaves the board that is there, and is tried again at growing pauses; another one at once.
 *
 * <p>Decisions: docs/decisions/0011-h2-mixed-mode-and-polling.md, 0014-a-release-keeps-its-definitions.md
 */
@Component
public class Boards implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Analytics analytics;
    private final RecordedUnits delivered;
    private final Listeners<Board> listeners = new Listeners<>();
    private final Watch<Long> watch;
    private volatile Board current;

    Boards(Analytics analytics) {
        this.analytics = analytics;
        this.delivered = analytics.recordedUnits();
        this.current = arrange(analytics.lake().releases().latest(), Optional.empty());
        learn(current);
        this.watch = new Watch<>(
                "release-watch",
                "Cannot show the latest release: the one before it stays on the screen",
                current.release().map(Release::id).orElse(0L));
        watch.begin(PAUSE, analytics.lake().releases()::latestId, this::show);
    }

    /** The board of the latest release; ask once and read only from it. */
    public Board current() {
        return current;
    }

    /** Calls back with each new board, from a thread of its own, until the returned handle is run. */
    public Runnable onNewBoard(Consumer<Board> listener) {
        return listeners.add(listener);
    }

    @Override
    public void destroy() {
        watch.close();
    }

    private void show(long id) {
        long begun = System.nanoTime();
        current = arrange(analytics.lake().releases().find(id), Optional.of(current.definitions()));
        tellDelay(current, begun);
        listeners.tell(current);
        learn(current);
    }

    /** Before anybody asks, and beside the screens: nobody waits for it. */
    private void learn(Board board) {
        board.release()
                .ifPresent(release -> Thread.ofVirtual().name("learns-release").start(() -> {
                    learnUnits(release);
                    learnParts(board);
                }));
    }

    private static void learnParts(Board board) {
        try {
            board.breakdowns().learn();
        } catch (RuntimeException e) {
            LOG.debug("Cannot read the parts of {} yet: whoever asks for them reads them then", board, e);
        }
    }

    /** Whoever asks for what could not be learnt learns it then. */
    private void learnUnits(Release release) {
        long begun = System.nanoTime();
        try {
            delivered.learn(release);
            LOG.info(
                    "Learnt of which units {} deliveries speak in {} ms",
                    release.deliveries().size(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } catch (RuntimeException e) {
            LOG.debug("Cannot learn yet of which units the deliveries of release {} speak", release.id(), e);
        }
    }

    /** For whoever wonders why a page came late; docs/operations.md names the bound. */
    private static void tellDelay(Board board, long begun) {
        board.release()
                .ifPresent(release -> LOG.info(
                        "Shows release {}, {} ms after it was published, {} ms of them to arrange it",
                        release.id(),
                        Duration.between(release.publishedAt(), Instant.now()).toMillis(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
    }

    private Board arrange(Optional<Release> release, Optional<Definitions> before) {
        var definitions = definitions(before, release);
        return release.map(known -> of(analytics, known, definitions, delivered))
                .orElseGet(() -> new Board(release, List.of(), definitions, delivered));
    }

    /** A board of any release, for whoever looks at it once. */
    public static Board of(Analytics analytics, Release release, Definitions definitions) {
        return of(analytics, release, definitions, analytics.recordedUnits());
    }

    private static Board of(Analytics analytics, Release release, Definitions definitions, RecordedUnits delivered) {
        var reader = analytics.lake().reader();
        return new Board(
                Optional.of(release),
                ReleasedTotals.of(reader, release),
                definitions,
                delivered,
                new ReleasedParts(reader, release));
    }

    /** Reading them takes as long as all else: those that the release was made by and that are here are kept. */
    private Definitions definitions(Optional<Definitions> before, Optional<Release> release) {
        return before.filter(known -> release.map(Release::configHash)
                        .filter(known.hash()::equals)
                        .isPresent())
                .or(() -> release.flatMap(this::kept))
                .orElseGet(analytics::definitions);
    }

    private Optional<Definitions> kept(Release release) {
        var definitions = analytics.definitionsOf(release);
        if (definitions.isEmpty()) {
            LOG.warn(
                    "Release {} was made with definitions {}, which are not kept in {}: it is shown with those of today",
                    release.id(),
                    release.configHash(),
                    analytics.lake().home().releasedDefinitions());
        }
        return definitions;
    }
}
