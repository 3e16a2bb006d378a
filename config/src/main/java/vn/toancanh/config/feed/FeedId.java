package vn.toancanh.config.feed;

import vn.toancanh.config.definition.Identifier;

/** Names a feed, such as {@code population-register}. */
public record FeedId(String value) implements Comparable<FeedId> {
    /** @throws IllegalArgumentException unless the text is lower-case words joined by hyphens */
    public FeedId {
        Identifier.check(value);
    }

    @Override
    public int compareTo(FeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
