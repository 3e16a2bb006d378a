package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.quality.QualityReport;
import vn.toancanh.lake.quality.QualityReport.OfCheck;

class QualityReportTest {
    @Test
    void tellsWhatRefusesFirstThenWhatWasFoundMostOften() {
        var report = QualityReport.of(List.of(
                found("jump", Severity.WARN, "14320"),
                found("missing", Severity.REFUSE, ""),
                found("fall", Severity.WARN, "372"),
                found("jump", Severity.WARN, "14323")));

        assertThat(report.checks()).extracting(OfCheck::check).containsExactly("missing", "jump", "fall");
        assertThat(report.checks().get(1).findings()).hasSize(2);
    }

    @Test
    void theWorstAreThoseOfTheLargestAreas() {
        var report = QualityReport.of(List.of(
                found("jump", Severity.WARN, "14320"),
                found("jump", Severity.WARN, "372"),
                found("jump", Severity.WARN, "37"),
                found("jump", Severity.WARN, "VN"),
                found("jump", Severity.WARN, "")));

        var jumps = report.checks().getFirst();
        assertThat(jumps.findings()).extracting(Finding::refArea).containsExactly("", "VN", "37", "372", "14320");
        assertThat(jumps.worst(2)).extracting(Finding::refArea).containsExactly("", "VN");
        assertThat(jumps.worst(9)).hasSize(5);
    }

    private static Finding found(String check, Severity severity, String refArea) {
        return new Finding("d", check, severity, "households", refArea, "2024-12", check + " of " + refArea);
    }
}
