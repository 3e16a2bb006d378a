package vn.toancanh.ui.command.delivery;

import java.util.StringJoiner;
import vn.toancanh.lake.quality.QualityReport;

/** What the checks have found about the deliveries of a release: of each check how often, and the worst. */
public record QualityReportLines(QualityReport report) {
    /** Of each check. */
    static final int WORST = 3;

    public String text() {
        if (report.checks().isEmpty()) {
            return "The checks have found nothing to tell of these deliveries.";
        }
        var lines = new StringJoiner(System.lineSeparator());
        lines.add(
                "What the checks have found, the largest areas first; ./toancanh deliveries ID --findings lists all of one:");
        report.checks().forEach(found -> add(found, lines));
        return lines.toString();
    }

    private static void add(QualityReport.OfCheck found, StringJoiner lines) {
        int all = found.findings().size();
        lines.add("  %s, %d %s".formatted(found.check(), all, all == 1 ? "time" : "times"));
        found.worst(WORST)
                .forEach(finding -> lines.add(
                        "    %s %s".formatted(DeliveryEntry.digestOf(finding.deliveryId()), finding.message())));
        if (all > WORST) {
            lines.add("    … and %d more".formatted(all - WORST));
        }
    }
}
