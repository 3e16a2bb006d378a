package vn.toancanh.analytics.run;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.quality.Finding;

/**
 * Says what the rows and units of a delivery do not pass.
 *
 * <p>Decision: docs/decisions/0009-what-a-delivery-must-pass.md
 *
 * @param checks those that are defined, of all feeds
 */
record Gate(Delivery delivery, Feed feed, List<QualityCheck> checks, Areas areas, Geography geography) {
    /** How many units a reason names. */
    private static final int NAMED = 5;

    Stream<Finding> againstRows(long accepted, long rejected) {
        double share = (double) rejected / (accepted + rejected);
        var tooMany = ofThisFeed(Rule.RejectedShare.class)
                .filter(check -> share > check.rule().limit())
                .map(check -> finding(
                        check,
                        String.format(
                                Locale.ROOT,
                                "%d of %d rows are rejected (%.1f %%): accepted is up to %.1f %%",
                                rejected,
                                accepted + rejected,
                                100 * share,
                                100 * check.rule().limit())));
        return accepted == 0
                ? Stream.concat(Stream.of(finding("no-rows", "no row could be accepted")), tooMany)
                : tooMany;
    }

    /**
     * Where boundaries cannot be read, rows that lie on none may well lie in a unit: no sender is to blame for them.
     *
     * <p>It is refused all the same, and not left pending: that would have a server read all its rows in one run after another until somebody
     * mends the boundaries, and the sender not know of anything. Nothing is lost, since the inbox keeps the bytes, which whoever mends the
     * boundaries can deliver again.
     *
     * @param damage which boundaries, and what to do
     */
    Stream<Finding> againstDamage(Optional<String> damage, long rejected) {
        return damage.filter(told -> rejected > 0).stream()
                .map(told -> finding("damaged-boundaries", "rows may be rejected for want of boundaries. " + told));
    }

    /** @param madeUp rows that say of themselves that they are simulated, in a delivery that does not */
    Stream<Finding> againstMadeUpRows(long madeUp) {
        return madeUp == 0
                ? Stream.empty()
                : Stream.of(finding(
                        "made-up-rows",
                        "%s simulated: hand the file in as simulated"
                                .formatted(new Quantity(madeUp, "row says that it is", "rows say that they are"))));
    }

    /**
     * @param before units that the delivery to be replaced has records of; none where there is no such delivery
     * @param now units that this delivery has records of
     */
    Stream<Finding> againstUnits(Set<AreaCode> before, Set<AreaCode> now) {
        var lost = new TreeSet<>(before);
        lost.removeAll(now);
        lost.removeIf(code -> geography.find(code).isEmpty());
        return lost.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                        "lost-units",
                        "it has no accepted row for %s that the delivery it would replace has: %s"
                                .formatted(lost.size() == 1 ? "1 unit" : lost.size() + " units", named(lost))));
    }

    /**
     * @param before units that the provider's latest earlier delivery has records of; none where there is no such delivery
     * @param then the period of that delivery
     * @param now units that this delivery has records of
     */
    Stream<Finding> againstEarlier(Set<AreaCode> before, Period then, Set<AreaCode> now) {
        var expected = before.stream().filter(code -> isStillThere(code, then)).toList();
        var missing = new TreeSet<>(expected);
        missing.removeAll(now);
        return ofThisFeed(Rule.MissingUnits.class)
                .filter(check -> missing.size() > accepted(check, expected))
                .map(check -> finding(
                        check,
                        String.format(
                                Locale.ROOT,
                                "it has no accepted row for %d of %d units that the same provider had in %s: %s; accepted is up to"
                                        + " %d (%.1f %%, check %s); a file that is meant to hold fewer needs a"
                                        + " provider of its own",
                                missing.size(),
                                expected.size(),
                                then,
                                named(missing),
                                accepted(check, expected),
                                100 * check.rule().limit(),
                                check.id())));
    }

    /**
     * A first file that was measured has nothing else to be held against than what was made up, and is not refused for that.
     *
     * @param madeUp units that the simulated deliveries whose place it takes have records of
     * @param now units that this delivery has records of
     */
    Stream<Finding> againstSimulated(Set<AreaCode> madeUp, Set<AreaCode> now) {
        var missing = new TreeSet<>(madeUp);
        missing.removeAll(now);
        return ofThisFeed(Rule.MissingUnits.class)
                .filter(check -> missing.size() > accepted(check, madeUp))
                .map(check -> finding(
                        check.id(),
                        Severity.WARN,
                        "it has no accepted row for %d of %d units that were simulated, and counts in their place: %s"
                                .formatted(missing.size(), madeUp.size(), named(missing))));
    }

    /** Whether anything is held against the period before. */
    boolean looksBack() {
        return ofThisFeed(Rule.MissingUnits.class).findAny().isPresent();
    }

    /** In decimals, as the limit is written: 0.29 of 100 units are 29, of which binary fractions make 28. */
    private static long accepted(QualityCheck check, Collection<AreaCode> expected) {
        return BigDecimal.valueOf(check.rule().limit())
                .multiply(BigDecimal.valueOf(expected.size()))
                .longValue();
    }

    /** Where rows are told apart by their unit alone, every unit has one, and a file that ends within a part was cut. */
    Stream<Finding> againstCut(Set<AreaCode> now) {
        return feed.columns(ColumnRole.KEY).findAny().isEmpty()
                ? new Parts(geography, now).reasons().stream().map(reason -> finding("cut-file", reason))
                : Stream.empty();
    }

    Stream<Finding> againstParts(FoundParts parts) {
        if (parts.areTooMany()) {
            return Stream.of(finding("too-many-parts", parts.tooMany()));
        }
        return parts.unnamed().isEmpty()
                ? Stream.empty()
                : Stream.of(finding("unnamed-parts", Severity.WARN, parts.unnamedOnes()));
    }

    private boolean isStillThere(AreaCode code, Period then) {
        return areas.isOneUnit(code, then.lastDay(), geography.day());
    }

    private Stream<QualityCheck> ofThisFeed(Class<? extends Rule> kind) {
        return checks.stream()
                .filter(check -> kind.isInstance(check.rule()))
                .filter(check -> check.rule().subject().equals(feed.id().value()));
    }

    private Finding finding(QualityCheck check, String message) {
        return finding(check.id(), check.severity(), message);
    }

    /** What no definition can let pass. */
    private Finding finding(String check, String message) {
        return finding(check, Severity.REFUSE, message);
    }

    private Finding finding(String check, Severity severity, String message) {
        return new Finding(
                delivery.id(),
                check,
                severity,
                feed.id().value(),
                "",
                delivery.timePeriod().toString(),
                message);
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
