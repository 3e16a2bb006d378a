package vn.toancanh.analytics;

import java.util.List;
import java.util.Optional;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunOutcome;

/**
 * What came of a run.
 *
 * @param conclusions one for each delivery that was pending
 * @param findings what the checks have found about these deliveries, warnings among them
 * @param published the release that it published; none where nothing was to be published
 */
public record RunReport(List<Conclusion> conclusions, List<Finding> findings, Optional<Release> published) {
    public RunReport {
        conclusions = List.copyOf(conclusions);
        findings = List.copyOf(findings);
    }

    /** How the run has ended, for the log of runs. */
    RunEnding ending() {
        var refused = conclusions.stream()
                .filter(conclusion -> conclusion.outcome() == Outcome.REFUSED)
                .map(conclusion ->
                        "Refused %s: %s".formatted(conclusion.delivery().fileName(), conclusion.reason()))
                .toList();
        var message = String.join("; ", refused);
        return published
                .map(release -> RunEnding.published(release.id(), message))
                .orElseGet(() -> RunEnding.of(refused.isEmpty() ? RunOutcome.UNCHANGED : RunOutcome.REFUSED, message));
    }
}
