package vn.toancanh.ui.command.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.diff.DeliveryChange;
import vn.toancanh.lake.diff.PlacingChange;
import vn.toancanh.lake.diff.ReleaseDiff;
import vn.toancanh.lake.diff.TotalChange;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;

/** What differs from one release to another, in words. */
record ReleaseDiffLines(ReleaseDiff diff) {
    void tell(Terminal terminal) {
        terminal.say(
                "From release %d to release %d:", diff.from().id(), diff.to().id());
        if (diff.isEmpty()) {
            terminal.say("  nothing differs");
            return;
        }
        diff.deliveries().forEach(change -> terminal.say("  " + told(change)));
        terminal.say("  " + told(diff.definitions()));
        diff.placing().forEach(change -> terminal.say("  " + told(change)));
        terminal.say(diff.totals().isEmpty() ? "  every total is the same" : totals());
    }

    private String told(DeliveryChange change) {
        return switch (change) {
            case DeliveryChange.Came came -> "came: " + told(came.delivery());
            case DeliveryChange.Went went -> "went: " + told(went.delivery());
            case DeliveryChange.Replaced replaced ->
                "replaced: %s, by %s (%s)"
                        .formatted(
                                told(replaced.earlier()),
                                replaced.later().fileName(),
                                ReleaseCard.shortened(replaced.later().sha256()));
        };
    }

    private static String told(Delivery delivery) {
        return "%s %s of %s, %s (%s)"
                .formatted(
                        delivery.feed(),
                        delivery.timePeriod(),
                        delivery.provider(),
                        delivery.fileName(),
                        ReleaseCard.shortened(delivery.sha256()));
    }

    private static String told(DefinitionChange change) {
        return switch (change) {
            case DefinitionChange.Same same -> "definitions: the same";
            case DefinitionChange.Differ differ -> "definitions differ in " + String.join(", ", differ.files());
            case DefinitionChange.NotKept unknown ->
                "definitions differ; in what cannot be told, since those of release %d are not kept"
                        .formatted(unknown.release().id());
        };
    }

    private static String told(PlacingChange change) {
        return "placed by other boundaries: %s, %s before, %s after"
                .formatted(
                        told(change.delivery()),
                        change.before().map(ReleaseDiffLines::told).orElse("not known"),
                        told(change.after()));
    }

    private static String told(PlacedOn boundaries) {
        return boundaries.equals(PlacedOn.SCHEMATIC) ? boundaries.text() : ReleaseCard.shortened(boundaries.text());
    }

    private String totals() {
        var table = new TextTable("  totals of", "period", "measure", "changed", "came", "went");
        diff.totals()
                .forEach(change -> table.add(
                        "  " + change.feed(),
                        change.timePeriod(),
                        change.measure(),
                        change.changed(),
                        change.came(),
                        change.went()));
        return table.text();
    }

    /** The areas with both values. */
    static void tell(List<TotalChange> areas, int more, Terminal terminal) {
        if (areas.isEmpty()) {
            terminal.say("No total of what was asked for differs.");
            return;
        }
        var table = new TextTable("ref_area", "period", "measure", "breakdown", "before", "after");
        areas.forEach(change -> table.add(
                change.one().refArea(),
                change.one().timePeriod(),
                change.one().measure(),
                change.one().breakdown(),
                told(change.before()),
                told(change.after())));
        terminal.say(table.text());
        if (more > 0) {
            terminal.say("… and %d more: --limit 0 lists all", more);
        }
    }

    /** The amount, and how many of the area's units are in it where some are not. */
    private static String told(Optional<TotalRow> total) {
        return total.map(row -> plain(row.amount())
                        + (row.unitsCounted() == row.unitsExpected()
                                ? ""
                                : " (%d of %d units)".formatted(row.unitsCounted(), row.unitsExpected()))
                        + (row.simulated() ? " simulated" : ""))
                .orElse("none");
    }

    private static String plain(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
