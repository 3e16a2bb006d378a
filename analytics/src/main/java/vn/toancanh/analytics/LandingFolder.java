package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.LandingReport.Refused;
import vn.toancanh.lake.delivery.Receipt;

/**
 * Takes files from the folder in which senders put them. Each goes to the inbox and on record before it is deleted here, so that
 * a look that is broken off loses nothing, and the next one knows the file for what was taken.
 *
 * <p>Decision: docs/decisions/0030-files-land-and-are-uploaded.md
 */
public final class LandingFolder {
    /** So long a file must have been as it is before it is taken: whoever writes it writes more often. */
    public static final Duration STILL = Duration.ofSeconds(5);

    /** Names that are not looked at: those of files that are being written, and of our own folders. */
    private static final String PART = ".part";

    private static final String HIDDEN = ".";
    private static final String REFUSED = ".refused";
    private static final int DEEPEST = 3;
    private static final Logger LOG = LoggerFactory.getLogger(LandingFolder.class);

    private final Analytics analytics;
    private final Path folder;
    private final PutAside aside;
    private final Map<Path, Sighting> seen = new HashMap<>();

    /** How a file was found, and since when it has been so. */
    private record Sighting(LandedFile.State state, Instant since) {}

    LandingFolder(Analytics analytics) {
        this.analytics = analytics;
        this.folder = analytics.lake().home().landing();
        this.aside = new PutAside(folder.resolve(REFUSED));
    }

    /**
     * Takes what lies still, puts aside what cannot be taken, and leaves what is being written.
     *
     * @throws RuntimeException if the disk or the database fails with a file, after all have been looked at
     */
    public synchronized LandingReport take(Instant now) {
        var look = new Look(now);
        var files = landed();
        var paths = files.stream().map(LandedFile::path).toList();
        seen.keySet().retainAll(paths);
        aside.retain(paths);
        files.forEach(file -> stateOf(file).ifPresent(state -> look.at(file, state)));
        return look.report();
    }

    /** One look at all files, of which none keeps the others waiting. */
    private final class Look {
        private final Instant now;
        private final List<Receipt> taken = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<RuntimeException> failures = new ArrayList<>();
        private int waiting;

        Look(Instant now) {
            this.now = now;
        }

        void at(LandedFile file, LandedFile.State state) {
            if (aside.knows(file, state)) {
                return;
            }
            if (!isStill(file, state, now)) {
                waiting++;
                return;
            }
            try {
                take(file, state).ifPresent(taken::add);
                discard(file, state);
            } catch (AnalyticsException e) {
                refused.add(new Refused(file.path(), aside.put(file, state, String.valueOf(e.getMessage()), now)));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }

        LandingReport report() {
            if (!failures.isEmpty()) {
                var first = failures.removeFirst();
                failures.forEach(first::addSuppressed);
                throw first;
            }
            return new LandingReport(taken, refused, waiting);
        }
    }

    /** Nothing where the file was taken before and only not deleted: a correction may have come since, which holds. */
    private Optional<Receipt> take(LandedFile file, LandedFile.State state) {
        var request = file.request();
        return analytics.takenBefore(request, state.here().toInstant()).isPresent()
                ? Optional.empty()
                : Optional.of(analytics.handIn(request));
    }

    /** By the clock of the disk, or by ours where the two do not agree. */
    private boolean isStill(LandedFile file, LandedFile.State state, Instant now) {
        var before = seen.get(file.path());
        if (before == null || !before.state().equals(state)) {
            seen.put(file.path(), new Sighting(state, now));
            return isLongBefore(state.changed().toInstant(), now);
        }
        return isLongBefore(before.since(), now) || isLongBefore(state.changed().toInstant(), now);
    }

    private static boolean isLongBefore(Instant moment, Instant now) {
        return !moment.plus(STILL).isAfter(now);
    }

    /** Everything that was put there: files in folders of feeds and providers, and whatever lies where none belongs. */
    private List<LandedFile> landed() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            return paths.map(folder::relativize)
                    .filter(path -> !path.toString().isEmpty())
                    .filter(path -> Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
                            .noneMatch(i -> path.getName(i).toString().startsWith(HIDDEN)))
                    .filter(path -> !path.toString().endsWith(PART))
                    .filter(path -> path.getNameCount() == DEEPEST || !isFolder(path))
                    .sorted()
                    .map(path -> new LandedFile(folder, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into the landing folder " + folder, e);
        }
    }

    private boolean isFolder(Path path) {
        return Files.isDirectory(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** None of a file that somebody has taken away meanwhile. */
    private static Optional<LandedFile.State> stateOf(LandedFile file) {
        try {
            return Optional.of(file.state());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** A file that was changed while it was taken is left, and taken again as it is then. */
    private static void discard(LandedFile file, LandedFile.State taken) {
        if (stateOf(file).filter(taken::equals).isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(file.file());
        } catch (IOException e) {
            LOG.warn("Cannot delete {}, whose bytes are in the inbox: it is found there at every look", file.file(), e);
        }
    }
}
