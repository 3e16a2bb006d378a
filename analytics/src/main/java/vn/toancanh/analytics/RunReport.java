package vn.toancanh.analytics;

import java.util.List;
import java.util.Optional;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;

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
}
