package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.Period;

/**
 * Says why a delivery may not be counted.
 *
 * <p>Decision: docs/decisions/0009-what-a-delivery-must-pass.md
 */
record Gate(Feed feed, Areas areas, Geography geography) {
    /** How many units a reason names. */
    private static final int NAMED = 5;

    List<String> againstRows(long accepted, long rejected) {
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
        return reasons;
    }

    /** @param madeUp rows that say of themselves that they are simulated, in a delivery that does not */
    List<String> againstMadeUpRows(long madeUp) {
        return madeUp == 0
                ? List.of()
                : List.of("%d rows say that they are simulated: hand the file in as simulated".formatted(madeUp));
    }

    /**
     * @param before units that the delivery to be replaced has records of; none where there is no such delivery
     * @param now units that this delivery has records of
     */
    List<String> againstUnits(Set<AreaCode> before, Set<AreaCode> now) {
        var lost = new TreeSet<>(before);
        lost.removeAll(now);
        lost.removeIf(code -> geography.find(code).isEmpty());
        return lost.isEmpty()
                ? List.of()
                : List.of("it has no accepted row for %s that the delivery it would replace has: %s"
                        .formatted(lost.size() == 1 ? "1 unit" : lost.size() + " units", named(lost)));
    }

    /**
     * @param before units that the provider's latest earlier delivery has records of; none where there is no such delivery
     * @param then the period of that delivery
     * @param now units that this delivery has records of
     */
    List<String> againstEarlier(Set<AreaCode> before, Period then, Set<AreaCode> now) {
        var expected = before.stream().filter(code -> isStillThere(code, then)).toList();
        var missing = new TreeSet<>(expected);
        missing.removeAll(now);
        long accepted = (long) (feed.maxMissingShare() * expected.size());
        return missing.size() <= accepted
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "it has no accepted row for %d of %d units that the same provider had in %s: %s; accepted is up to"
                                + " %d (%.1f %%, max_missing_share of the feed); a file that is meant to hold fewer needs a"
                                + " provider of its own",
                        missing.size(),
                        expected.size(),
                        then,
                        named(missing),
                        accepted,
                        100 * feed.maxMissingShare()));
    }

    /** Where rows are told apart by their unit alone, every unit has one, and a file that ends within a part was cut. */
    List<String> againstCut(Set<AreaCode> now) {
        return feed.columns(ColumnRole.KEY).findAny().isEmpty() ? new Parts(geography, now).reasons() : List.of();
    }

    private boolean isStillThere(AreaCode code, Period then) {
        return areas.isOneUnit(code, then.lastDay(), geography.day());
    }

    private String named(Set<AreaCode> codes) {
        var first = codes.stream()
                .limit(NAMED)
                .flatMap(code -> geography.find(code).stream())
                .map(area -> area.code() + " " + area.name())
                .collect(Collectors.joining(", "));
        return codes.size() > NAMED ? "%s and %d more".formatted(first, codes.size() - NAMED) : first;
    }
}
