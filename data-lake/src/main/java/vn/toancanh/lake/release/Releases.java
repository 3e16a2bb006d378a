package vn.toancanh.lake.release;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.database.DatabaseFailure;
import vn.toancanh.lake.database.LakeDatabase;
import vn.toancanh.lake.delivery.CountedSpans;
import vn.toancanh.lake.delivery.Delivery;

/**
 * The releases that were published; the latest is what everybody sees.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
public final class Releases {

    private static final String ROW_IS_THERE = "23505";

    private final LakeDatabase database;

    public Releases(LakeDatabase database) {
        this.database = database;
    }

    /** The id of the latest release, or 0 before the first; cheap enough to be asked ten times a second. */
    public long latestId() {
        return database.ask(ReleaseRows::latestId);
    }

    public Optional<Release> latest() {
        return database.ask(handle -> ReleaseRows.find(handle, ReleaseRows.latestId(handle)));
    }

    public Optional<Release> find(long id) {
        return database.ask(handle -> ReleaseRows.find(handle, id));
    }

    /** The release of that number, expired or not. */
    public Release require(long id) {
        return find(id).orElseThrow(() -> unknown(String.valueOf(id)));
    }

    /** The release that has the name. */
    public Release tagged(ReleaseTag tag) {
        return database.ask(handle -> {
            long id = KeepingRows.releaseOf(handle, tag).orElseThrow(() -> unknown("'" + tag + "'"));
            return ReleaseRows.find(handle, id).orElseThrow();
        });
    }

    private static LakeException unknown(String what) {
        return new LakeException(
                "Cannot find release %s: no release of that number or name is on record; ./toancanh releases list names all"
                        .formatted(what));
    }

    /** Every release, expired ones as well, the newest first; {@link #find} tells which deliveries one counts. */
    public List<ReleaseEntry> history() {
        return database.ask(ReleaseRows::history);
    }

    /** How many deliveries each release counts, of those from that one on; one that counts none is left out. */
    public Map<Long, Integer> deliveriesFrom(long oldest) {
        return database.ask(handle -> CountedSpans.countsFrom(handle, oldest));
    }

    /** The first release that counted the delivery, expired or not. */
    public Optional<Release> firstCounting(Delivery delivery) {
        return found(handle -> CountedSpans.firstCounting(handle, delivery.id()));
    }

    /** The first of those that count the delivery and can be read. */
    public Optional<Release> firstKeptCounting(Delivery delivery) {
        return found(handle -> CountedSpans.firstKeptCounting(handle, delivery.id()));
    }

    private Optional<Release> found(Function<Handle, OptionalLong> asked) {
        return database.ask(handle -> {
            OptionalLong id = asked.apply(handle);
            return id.isPresent() ? ReleaseRows.find(handle, id.getAsLong()) : Optional.empty();
        });
    }

    /**
     * Makes the draft what everybody sees, and settles the deliveries that it concludes, in one transaction.
     *
     * @throws LakeException if somebody else has published since the draft was begun, or does so at the same moment; then
     *     nothing has changed, and the draft's deliveries are still pending
     */
    public Release publish(Draft draft) {
        try {
            return database.change(handle -> publish(handle, draft));
        } catch (DatabaseFailure e) {
            if (saysThatARowIsThere(e)) {
                throw overtaken(draft, latestId());
            }
            throw e;
        }
    }

    /** It may have been published already, by an attempt whose connection was lost. */
    private static Release publish(Handle handle, Draft draft) {
        return ReleaseRows.published(handle, draft).orElseGet(() -> {
            long latest = ReleaseRows.latestId(handle);
            if (latest != draft.follows()) {
                throw overtaken(draft, latest);
            }
            draft.restored().ifPresent(id -> hold(handle, id, "show again"));
            ReleaseRows.add(handle, draft);
            return ReleaseRows.published(handle, draft).orElseThrow();
        });
    }

    private static void hold(Handle handle, long id, String what) {
        KeepingRows.hold(handle, ReleaseRows.find(handle, id).orElseThrow(), what);
    }

    /** Two who began at the same release want the same number: the database gives it to one of them. */
    private static boolean saysThatARowIsThere(DatabaseFailure failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && ROW_IS_THERE.equals(sql.getSQLState()));
    }

    private static LakeException overtaken(Draft draft, long latest) {
        return new LakeException(
                "Cannot publish release %d: release %d was published meanwhile. Run again, on the latest release; what was pending still is."
                        .formatted(draft.releaseId(), latest));
    }

    /**
     * Shows the content of an earlier release again, as a new release.
     *
     * @param earlier its number, or empty for the parent of the latest
     */
    public Release rollBack(OptionalLong earlier, Instant now, CodeVersion codeVersion) {
        Release latest = latest().orElseThrow(
                        () -> new LakeException("Cannot take a release back: none has been published yet"));
        Release shown = require(earlier.orElseGet(() -> parentOf(latest)));
        if (shown.id() == latest.id()) {
            throw new LakeException(
                    "Cannot roll back to release %d: it is what everybody sees. An earlier one is accepted."
                            .formatted(shown.id()));
        }
        shown.requireKept("roll back to");
        return publish(Draft.restoring(shown, latest, now, codeVersion));
    }

    private static long parentOf(Release latest) {
        return latest.parent()
                .orElseThrow(() -> new LakeException(
                        "Cannot take release %d back: there is none before it. Deliver corrected files instead."
                                .formatted(latest.id())));
    }

    /** Names a release, which is never expired from then on; a name that it has already changes nothing. */
    public Release tag(long id, ReleaseTag tag, Instant now) {
        return database.change(handle -> {
            Release release = ReleaseRows.find(handle, id).orElseThrow(() -> unknown(String.valueOf(id)));
            KeepingRows.hold(handle, release, "tag");
            long named = KeepingRows.releaseOf(handle, tag).orElse(0);
            if (named != 0 && named != id) {
                throw new LakeException(
                        "Cannot tag release %d '%s': release %d has that name. Another name is accepted, or ./toancanh releases untag %s first."
                                .formatted(id, tag, named, tag));
            }
            if (named == 0) {
                KeepingRows.add(handle, tag, id, now);
            }
            return ReleaseRows.find(handle, id).orElseThrow();
        });
    }

    /** Takes a name away, and gives the release that had it. */
    public Release untag(ReleaseTag tag) {
        Release named = tagged(tag);
        database.change(handle -> {
            KeepingRows.remove(handle, tag);
            return tag;
        });
        return require(named.id());
    }

    /** Notes that the files of these are given up: from then on nobody begins to read them or shows them again. */
    public void expire(Collection<Long> ids, Instant now) {
        database.change(handle -> {
            KeepingRows.expire(handle, ids, now);
            return ids;
        });
    }
}
