package vn.toancanh.lake.delivery;

import vn.toancanh.config.feed.Provider;

/** What a sender writes in its own words beside a file, and what may stand there; some control characters no database keeps. */
public enum SenderText {
    /** The code of who sends it. */
    PROVIDER(64, "1 to %d characters that can be seen") {
        @Override
        public boolean accepts(String text) {
            var composed = Provider.composed(text);
            return !composed.isBlank() && isShort(composed) && isLegible(composed);
        }
    },
    /** A remark, which may have lines. */
    NOTE(1000, "up to %d characters that can be seen, tabs and line breaks") {
        @Override
        public boolean accepts(String text) {
            return isShort(text) && isLegible(text.replaceAll("[\\t\\r\\n]", ""));
        }
    };

    private final int longest;
    private final String accepted;

    SenderText(int longest, String accepted) {
        this.longest = longest;
        this.accepted = accepted.formatted(longest);
    }

    public abstract boolean accepts(String text);

    /** What would be accepted, in words. */
    public String accepted() {
        return accepted;
    }

    boolean isShort(String text) {
        return text.length() <= longest;
    }

    private static boolean isLegible(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
