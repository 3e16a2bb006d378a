package vn.toancanh.lake.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.database.LakeDatabase;

/** The releases that were published; the latest is what everybody sees. */
public final class Releases {

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

    /** Every release, the newest first. */
    public List<Release> history() {
        return database.ask(handle -> ReleaseRows.ids(handle).stream()
                .flatMap(id -> ReleaseRows.find(handle, id).stream())
                .toList());
    }

    /** Makes the draft what everybody sees, and settles the deliveries that it concludes, in one transaction. */
    public Release publish(Draft draft) {
        return database.change(handle -> publish(handle, draft));
    }

    private static Release publish(Handle handle, Draft draft) {
        long latest = ReleaseRows.latestId(handle);
        Optional<Release> mine = ReleaseRows.find(handle, draft.id()).filter(release -> isOf(draft, release));
        if (mine.isEmpty()) {
            if (latest != draft.follows()) {
                throw new LakeException(
                        "Cannot publish release %d: release %d was published meanwhile. Run again, on the latest release."
                                .formatted(draft.id(), latest));
            }
            ReleaseRows.add(handle, draft);
        }
        return ReleaseRows.find(handle, draft.id()).orElseThrow();
    }

    /** Whether an attempt to publish the draft had succeeded before the connection was lost. */
    private static boolean isOf(Draft draft, Release release) {
        return release.publishedAt().equals(draft.publishedAt())
                && release.snapshots().equals(draft.snapshots());
    }

    /** Shows the content of the latest release's parent again, as a new release. */
    public Release takeBack(Instant now) {
        Release latest = latest().orElseThrow(
                        () -> new LakeException("Cannot take a release back: none has been published yet"));
        long parent = latest.parent()
                .orElseThrow(() -> new LakeException(
                        "Cannot take release %d back: there is none before it. Deliver corrected files instead."
                                .formatted(latest.id())));
        return publish(Draft.restoring(find(parent).orElseThrow(), latest, now));
    }
}
