package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.feed.Feed;

/** Looks at what a delivery would bring before it can replace anything. */
final class Gate {
    /** How many units a reason names. */
    private static final int NAMED = 5;

    private Gate() {}

    /**
     * @param before units that the delivery to be replaced has records of; none where there is no such delivery
     * @param now units that this delivery has records of
     * @throws RefusedDelivery with every reason why it may not pass
     */
    static void check(
            Feed feed, Geography geography, long accepted, long rejected, Set<AreaCode> before, Set<AreaCode> now) {
        var reasons = new ArrayList<String>();
        if (accepted == 0) {
            reasons.add("no row could be accepted");
        }
        double share = (double) rejected / (accepted + rejected);
        if (share > feed.maxRejectedShare()) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%d of %d rows are rejected (%.1f %%): accepted is up to %.1f %%",
                    rejected,
                    accepted + rejected,
                    100 * share,
                    100 * feed.maxRejectedShare()));
        }
        var lost = new TreeSet<>(before);
        lost.removeAll(now);
        lost.removeIf(code -> geography.find(code).isEmpty());
        if (!lost.isEmpty()) {
            reasons.add("it has no accepted row for %d units that the delivery it would replace has: %s"
                    .formatted(lost.size(), named(lost, geography)));
        }
        if (!reasons.isEmpty()) {
            throw new RefusedDelivery(reasons);
        }
    }

    private static String named(Set<AreaCode> codes, Geography geography) {
        var first = codes.stream()
                .limit(NAMED)
                .flatMap(code -> geography.find(code).stream())
                .map(area -> area.code() + " " + area.name())
                .collect(Collectors.joining(", "));
        return codes.size() > NAMED ? first + ", …" : first;
    }

    /** The reasons with the first rejections behind them, so that the sender sees what to mend. */
    static String told(List<String> reasons) {
        return String.join("; ", reasons);
    }
}
