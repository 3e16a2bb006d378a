package vn.toancanh.ui.command.delivery;

import java.util.List;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;

/** What the checks have found about a delivery, as lines for whoever answers for it. */
record FindingLines(String title, List<Finding> findings) {
    FindingLines {
        findings = List.copyOf(findings);
    }

    /** Those that are told and do not refuse; a refusal names the others as its reasons. */
    static FindingLines ofWarnings(List<Finding> findings) {
        return new FindingLines(
                "Warnings:",
                findings.stream().filter(finding -> !finding.refuses()).toList());
    }

    /** All of them, each with what follows from it. */
    static FindingLines ofAll(List<Finding> findings) {
        return new FindingLines("Found by the checks:", findings);
    }

    /**
     * Prints the first ones and how to see the rest.
     *
     * @param all the command that prints all
     */
    void tell(Terminal terminal, Limit limit, String all) {
        if (findings.isEmpty()) {
            return;
        }
        terminal.say(title);
        var shown = findings.subList(0, limit.of(findings.size()));
        shown.forEach(finding -> terminal.say("%s", "  " + line(finding)));
        if (shown.size() < findings.size()) {
            terminal.say("  … and %d more: %s", findings.size() - shown.size(), all);
        }
    }

    static String line(Finding finding) {
        return "%s %s: %s"
                .formatted(finding.refuses() ? "refused by" : "warned by", finding.check(), finding.message());
    }
}
