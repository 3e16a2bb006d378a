package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.quality.Finding;

/**
 * Refuses a file that another provider has delivered for the same feed and period: nobody counts the same things to the last byte. Of
 * those that come together the first that passes stands.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
final class SameBytes {
    private final List<Delivery> counted;

    private SameBytes(List<Delivery> counted) {
        this.counted = new ArrayList<>(counted);
    }

    /** Among what the run would count by now. */
    static SameBytes among(LakeRun run) {
        return new SameBytes(run.inEffect());
    }

    /** @param taken in the order in which deliveries have come */
    Taken judge(Taken taken) {
        return switch (taken) {
            case Taken.Refused refused -> refused;
            case Taken.Passed passed ->
                holderOf(passed.delivery())
                        .<Taken>map(other -> refused(passed, other))
                        .orElseGet(() -> standing(passed));
        };
    }

    private Taken standing(Taken.Passed passed) {
        counted.add(passed.delivery());
        return passed;
    }

    private Optional<Delivery> holderOf(Delivery delivery) {
        return counted.stream()
                .filter(other -> other.sha256().equals(delivery.sha256()))
                .filter(other -> FeedPeriod.of(other).isOf(delivery) && other.simulated() == delivery.simulated())
                .filter(other -> !Provider.key(other.provider()).equals(Provider.key(delivery.provider())))
                .findFirst();
    }

    private static Taken refused(Taken.Passed passed, Delivery other) {
        var told = passed.conclusion();
        var finding = finding(passed.delivery(), other);
        return new Taken.Refused(
                Conclusion.refused(passed.delivery(), finding.message(), told.rowsRead(), told.rowsRejected()),
                passed.rejections(),
                Stream.concat(passed.findings().stream(), Stream.of(finding)).toList());
    }

    private static Finding finding(Delivery delivery, Delivery other) {
        return new Finding(
                delivery.id(),
                "same-bytes",
                Severity.REFUSE,
                delivery.feed().value(),
                "",
                delivery.timePeriod().toString(),
                "provider '%s' has delivered these very bytes for %s already (%s, delivery %s): accepted is what one provider delivers; if that was the wrong one, take it back first (./toancanh releases rollback)"
                        .formatted(other.provider(), delivery.timePeriod(), other.fileName(), other.id()));
    }
}
