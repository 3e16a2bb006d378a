package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.LandingReport.Refused;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.period.CivilTime;
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
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(CivilTime.VIET_NAM);
    private static final Logger LOG = LoggerFactory.getLogger(LandingFolder.class);

    private final Analytics analytics;
    private final Path folder;
    private final Map<Path, Sighting> seen = new HashMap<>();

    /** How a file was found, and since when it has been so. */
    private record Sighting(LandedFile.State state, Instant since) {}

    LandingFolder(Analytics analytics) {
        this.analytics = analytics;
        this.folder = analytics.lake().home().landing();
    }

    /** Takes what lies still, puts aside what cannot be taken, and leaves what is being written. */
    public synchronized LandingReport take(Instant now) {
        var files = landed();
        seen.keySet().retainAll(files.stream().map(LandedFile::path).toList());
        var taken = new ArrayList<Receipt>();
        var refused = new ArrayList<Refused>();
        int waiting = 0;
        for (var file : files) {
            var state = stateOf(file);
            if (state.isEmpty()) {
                continue;
            }
            if (!isStill(file, state.get(), now)) {
                waiting++;
                continue;
            }
            try {
                take(file, state.get()).ifPresent(taken::add);
                discard(file, state.get());
            } catch (AnalyticsException e) {
                refuse(file, e.getMessage(), now);
                refused.add(new Refused(file.path(), e.getMessage()));
            }
        }
        return new LandingReport(taken, refused, waiting);
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

    private void refuse(LandedFile file, String why, Instant now) {
        LOG.warn("Puts {} aside: {}", file.file(), why);
        var aside = folder.resolve(REFUSED).resolve(MOMENT.format(now)).resolve(file.path());
        try {
            Durable.write(
                    aside.resolveSibling(aside.getFileName() + ".txt"), (why + "\n").getBytes(StandardCharsets.UTF_8));
            Durable.move(file.file(), aside);
        } catch (NoSuchFileException takenByAnother) {
            LOG.info("{} is not there any more", file.file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put %s aside".formatted(file.file()), e);
        }
    }
}
