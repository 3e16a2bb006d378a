package vn.toancanh.lake.delivery;

import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.LakeException;

/**
 * What a sender says of the file being handed in.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 *
 * @param provider the code of who sends it, in Unicode's composed form
 * @param simulated whether the file was made up for a demonstration, which is then said wherever its numbers are shown
 * @param note a remark of the sender, or empty
 */
public record Consignment(FeedId feed, String provider, Period timePeriod, boolean simulated, String note) {
    /** What a delivery is about: of those with the same subject one is counted. */
    public record Subject(FeedId feed, String providerKey, Period timePeriod) {}

    public Consignment {
        provider = Provider.composed(provider);
        if (!SenderText.PROVIDER.accepts(provider)) {
            throw new LakeException("Cannot take a delivery of provider '%s': accepted are %s"
                    .formatted(provider, SenderText.PROVIDER.accepted()));
        }
        if (!SenderText.NOTE.accepts(note)) {
            throw new LakeException("Cannot take the note %s: accepted are %s"
                    .formatted(
                            SenderText.NOTE.isShort(note)
                                    ? "'%s'".formatted(note)
                                    : "of %d characters".formatted(note.length()),
                            SenderText.NOTE.accepted()));
        }
    }

    public Subject subject() {
        return new Subject(feed, Provider.key(provider), timePeriod);
    }

    /** Whether a delivery of the one takes the place of a delivery of the other. */
    public boolean replaces(Consignment other) {
        return subject().equals(other.subject());
    }

    /** Whether the one tells of an earlier period what the other tells of its own, and neither or both of them are made up. */
    public boolean precedes(Consignment other) {
        return feed.equals(other.feed)
                && subject().providerKey().equals(other.subject().providerKey())
                && simulated == other.simulated
                && timePeriod.frequency() == other.timePeriod.frequency()
                && timePeriod.compareTo(other.timePeriod) < 0;
    }
}
