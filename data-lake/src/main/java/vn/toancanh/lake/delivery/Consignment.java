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
    private static final int LONGEST_PROVIDER = 64;
    private static final int LONGEST_NOTE = 1000;

    /** What a delivery is about: of those with the same subject one is counted. */
    public record Subject(FeedId feed, String providerKey, Period timePeriod) {}

    public Consignment {
        provider = Provider.composed(provider);
        if (provider.isBlank() || provider.length() > LONGEST_PROVIDER || !isLegible(provider)) {
            throw new LakeException(
                    "Cannot take a delivery of provider '%s': accepted are 1 to %d characters that can be seen"
                            .formatted(provider, LONGEST_PROVIDER));
        }
        if (note.length() > LONGEST_NOTE) {
            throw new LakeException("Cannot take a note of %d characters: accepted are up to %d"
                    .formatted(note.length(), LONGEST_NOTE));
        }
        if (!isLegible(note.replaceAll("[\\t\\r\\n]", ""))) {
            throw new LakeException(
                    "Cannot take the note '%s': it holds control characters, accepted of these are tabs and line breaks"
                            .formatted(note));
        }
    }

    /** Whether it has no control characters; some of them no database keeps. */
    private static boolean isLegible(String text) {
        return text.chars().noneMatch(Character::isISOControl);
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
