package vn.toancanh.config.feed;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells whether the code of a provider was meant to be another: {@code viettle} for {@code viettel}.
 *
 * <p>Decision: docs/decisions/0030-files-land-and-are-uploaded.md
 */
public final class ProviderSlip {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /** A number, or a letter that stands alone. */
    private static final Pattern NUMBERING = Pattern.compile("\\d+|(?<![\\p{L}\\d])\\p{L}(?![\\p{L}\\d])");

    private ProviderSlip() {}

    /**
     * Whether so few letters are wrong, missing, too many or changed about that a slip is likely: one, or two in codes of eight
     * letters and more. Codes of less than four letters, and those that are numbered, as
     * {@code bank-1} or {@code bank-a}, are meant as they are.
     */
    public static boolean isLikely(String code, String known) {
        var written = Provider.key(code);
        var meant = Provider.key(known);
        int shorter = Math.min(written.length(), meant.length());
        return !written.equals(meant)
                && shorter >= SHORTEST
                && numbering(written).equals(numbering(meant))
                && distance(written, meant) <= (shorter >= LONG ? 2 : 1);
    }

    private static List<String> numbering(String key) {
        return NUMBERING.matcher(key).results().map(MatchResult::group).toList();
    }

    /** Letters to change, add, leave out, or swap with the next (optimal string alignment). */
    private static int distance(String one, String other) {
        var steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        int change = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int addOrLeaveOut = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        int least = Math.min(change, addOrLeaveOut);
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)
                ? Math.min(least, steps[i - 2][j - 2] + 1)
                : least;
    }
}
