package vn.toancanh.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.Quantity;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Waits;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunOutcome;

/**
 * What came of a run.
 *
 * @param conclusions one for each delivery that was looked at
 * @param findings what the checks have found about these deliveries, warnings among them
 * @param published the release that it published; none where nothing was to be published
 * @param asBefore what waited for other providers already, and was not looked at
 */
public record RunReport(
        List<Conclusion> conclusions, List<Finding> findings, Optional<Release> published, Waits asBefore) {
    private static final String NOTHING_TO_DO = "Nothing waited, and things are defined as they were";

    public RunReport {
        conclusions = List.copyOf(conclusions);
        findings = List.copyOf(findings);
    }

    /** How the run has ended, for the log of runs. */
    RunEnding ending() {
        var refused = told(Outcome.REFUSED, "Refused %s: %s");
        var message = Stream.of(refused, told(Outcome.WAITING, "%s is not counted yet: %s"), stillWaiting())
                .flatMap(List::stream)
                .collect(Collectors.joining("; "));
        return published
                .map(release -> RunEnding.published(release.id(), message))
                .orElseGet(() -> RunEnding.of(
                        refused.isEmpty() ? RunOutcome.UNCHANGED : RunOutcome.REFUSED,
                        conclusions.isEmpty() && message.isEmpty() ? NOTHING_TO_DO : message));
    }

    private List<String> stillWaiting() {
        return asBefore.words().map("As before, %s"::formatted).stream().toList();
    }

    private List<String> told(Outcome outcome, String words) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.outcome() == outcome)
                .map(conclusion -> words.formatted(conclusion.delivery().fileName(), conclusion.reason()))
                .toList();
    }

    /**
     * The same of a run that was begun for one delivery, which another run has taken in between.
     *
     * @param known what came of the delivery there
     */
    RunEnding endingAfterAnother(Optional<Conclusion> known) {
        var ending = ending();
        return known.map(conclusion -> new RunEnding(
                        ending.outcome(),
                        ending.release(),
                        Stream.of(takenByAnother(conclusion), ending.message())
                                .filter(words -> !words.isEmpty() && !words.equals(NOTHING_TO_DO))
                                .collect(Collectors.joining("; "))))
                .orElse(ending);
    }

    /** Whether the run has looked at the delivery, or has left it as it waits. */
    boolean tellsOf(Delivery delivery) {
        return Stream.concat(conclusions.stream(), asBefore.longestFirst().stream())
                .anyMatch(conclusion -> conclusion.delivery().equals(delivery));
    }

    private static String takenByAnother(Conclusion conclusion) {
        return "Another run had taken %s by then: %s, %s read, %d accepted, %d rejected"
                .formatted(
                        conclusion.delivery().fileName(),
                        conclusion.outcome().name().toLowerCase(Locale.ROOT),
                        new Quantity(conclusion.rowsRead(), "row"),
                        conclusion.rowsAccepted(),
                        conclusion.rowsRejected());
    }
}
