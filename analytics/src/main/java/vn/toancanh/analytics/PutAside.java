package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.period.CivilTime;

/**
 * Where landed files go that cannot be taken, each with a text that says why. One that cannot be moved either is left where it
 * lies and told once; it is moved as soon as that can be done, into the folder of the moment at which it was refused.
 *
 * <p>Decision: docs/decisions/0030-files-land-and-are-uploaded.md
 */
final class PutAside {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(CivilTime.VIET_NAM);
    private static final Logger LOG = LoggerFactory.getLogger(PutAside.class);

    private final Path folder;
    private final Map<Path, Stuck> stuck = new HashMap<>();

    /** A refused file that could not be moved, as it was then. */
    private record Stuck(LandedFile.State state, Path aside, String why) {}

    PutAside(Path folder) {
        this.folder = folder;
    }

    /** Forgets all but these. */
    void retain(Collection<Path> paths) {
        stuck.keySet().retainAll(paths);
    }

    /** Whether the file was refused as it is and could not be moved; if so, it is tried once more. */
    boolean knows(LandedFile file, LandedFile.State state) {
        var before = stuck.get(file.path());
        if (before == null || !before.state().equals(state)) {
            return false;
        }
        try {
            move(file, before.aside(), before.why());
            stuck.remove(file.path());
        } catch (IOException still) {
            LOG.debug("Still cannot put {} aside", file.file(), still);
        }
        return true;
    }

    /** What its sender is told: why it is refused, and that it still lies there if so. */
    String put(LandedFile file, LandedFile.State state, String why, Instant now) {
        LOG.warn("Puts {} aside: {}", file.file(), why);
        var aside = folder.resolve(MOMENT.format(now)).resolve(file.path());
        try {
            move(file, aside, why);
            return why;
        } catch (IOException e) {
            LOG.warn("Cannot put {} aside: it is left there, and is not told again as long as it is as it is", file, e);
            stuck.put(file.path(), new Stuck(state, aside, why));
            return why + "; it still lies there, since it cannot be moved to " + aside;
        }
    }

    /** First the file, then the text: a text alone would tell of a file that is not there. */
    private static void move(LandedFile file, Path aside, String why) throws IOException {
        Durable.makeFolder(aside.toAbsolutePath().getParent());
        try {
            Durable.move(file.file(), aside);
        } catch (NoSuchFileException takenByAnother) {
            LOG.info("{} is not there any more", file.file());
            return;
        }
        try {
            Durable.write(
                    aside.resolveSibling(aside.getFileName() + ".txt"), (why + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("Cannot write beside {} why it was put there: {}", aside, why, e);
        }
    }
}
