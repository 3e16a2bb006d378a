package vn.toancanh.ui.command.terminal;

import java.util.List;
import vn.toancanh.analytics.RunReport;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Outcome;

/** Deliveries that a run refused although nobody is waiting for its answer: they were pending from before. */
public record Refusals(List<Conclusion> conclusions) {
    public Refusals {
        conclusions = List.copyOf(conclusions);
    }

    public static Refusals of(RunReport report) {
        return ofOthers(report, "");
    }

    /** @param id of the delivery whose sender is told otherwise */
    public static Refusals ofOthers(RunReport report, String id) {
        return new Refusals(report.conclusions().stream()
                .filter(conclusion -> conclusion.outcome() == Outcome.REFUSED)
                .filter(conclusion -> !conclusion.delivery().id().equals(id))
                .toList());
    }

    public void tell(Terminal terminal) {
        conclusions.forEach(refused -> terminal.say(
                "Refused %s, which was pending (delivery %s): %s",
                refused.delivery().fileName(), refused.delivery().id(), refused.reason()));
    }
}
