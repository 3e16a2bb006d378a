package vn.toancanh.ui.command.lineage;

import java.util.ArrayList;
import java.util.stream.Collectors;
import vn.toancanh.ui.command.delivery.DeliveryEntry;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;
import vn.toancanh.ui.command.terminal.VietnamTime;
import vn.toancanh.ui.lineage.ExplainedSide;
import vn.toancanh.ui.lineage.Explanation;

/**
 * How a number came about, in lines.
 *
 * @param unit what the number counts, in words
 */
record ExplanationLines(Explanation explained, String unit) {
    void tell(Terminal terminal) {
        terminal.say("%s", headline());
        fact(terminal, "status", status());
        fact(terminal, "means", explained.definition().en());
        fact(terminal, "formula", explained.formula());
        fact(terminal, "reference", explained.reference());
        fact(terminal, "release", release());
        fact(terminal, "definitions", explained.release().configHash());
        explained.sides().forEach(side -> new SideLines(side).tell(terminal));
    }

    private String headline() {
        return "%s%s of %s %s in %s: %s"
                .formatted(
                        explained.name().en(),
                        part(),
                        explained.refArea(),
                        explained.refAreaName(),
                        explained.timePeriod(),
                        value());
    }

    private String value() {
        if (explained.obsValue() != null) {
            return explained.obsValue() + " " + unit;
        }
        return explained.sides().getFirst().amount() == null ? "nothing is known" : "no value";
    }

    private String part() {
        var name = explained.breakdownName();
        return name == null ? "" : ", %s (%s),".formatted(name.en(), explained.breakdown());
    }

    private String status() {
        var words = new ArrayList<String>();
        words.add(
                switch (explained.obsStatus()) {
                    case "A" -> "A, as counted";
                    case "E" -> "E, estimated";
                    case "O" -> "O, missing";
                    case String other -> other;
                });
        if (explained.partial()) {
            words.add("partial: of %d of %d units".formatted(explained.unitsCounted(), explained.unitsExpected()));
        }
        if (explained.reason() != null) {
            words.add(explained.reason());
        }
        if (explained.simulated()) {
            words.add("simulated");
        }
        return String.join("; ", words);
    }

    private String release() {
        var release = explained.release();
        return "%d, published %s by %s"
                .formatted(
                        release.release(),
                        VietnamTime.of(release.publishedAt()),
                        release.codeVersion() == null
                                ? "a program that did not say its version"
                                : release.codeVersion());
    }

    static void fact(Terminal terminal, String what, String words) {
        if (!words.isEmpty()) {
            terminal.say("  %-11s %s", what, words);
        }
    }

    /** One side of the line. */
    private record SideLines(ExplainedSide side) {
        void tell(Terminal terminal) {
            terminal.say(
                    "%s: %s%s, %s %s",
                    side.side(),
                    side.measure(),
                    side.breakdown() == null ? "" : " of " + side.breakdown(),
                    side.amount() == null ? "nothing counted," : side.amount(),
                    side.unitMeasure());
            fact(terminal, "counted for", String.join(", ", side.countedFor()));
            fact(terminal, "feed", side.feed());
            fact(terminal, "counts", side.aggregation());
            side.derivations().forEach(derived -> fact(terminal, "where", derived));
            side.codeLists().forEach(list -> fact(terminal, "code list", list.list() + ": " + list.source()));
            side.totals().forEach(total -> fact(terminal, "total", total(total)));
            side.unused().forEach(value -> fact(terminal, "not used", written(value.published()) + ": " + value.why()));
            fact(terminal, "made up of", parts());
            tellDeliveries(terminal);
            tellRows(terminal);
        }

        private static String total(ExplainedSide.Total total) {
            return "%s in %s, of %d of %d units%s%s"
                    .formatted(
                            total.amount(),
                            total.timePeriod(),
                            total.unitsCounted(),
                            total.unitsExpected(),
                            total.reportedAsAWhole() ? ", reported as a whole" : "",
                            total.published().isEmpty() ? "" : "; " + reconciled(total));
        }

        private static String reconciled(ExplainedSide.Total total) {
            return total.published().stream()
                    .map(SideLines::written)
                    .collect(Collectors.joining(
                            "; ", "%s was counted before it was reconciled to ".formatted(total.countedAmount()), ""));
        }

        private static String written(ExplainedSide.Published value) {
            return "%s of %s in %s: %s (%s)"
                    .formatted(value.measure(), value.refArea(), value.timePeriod(), value.amount(), value.source());
        }

        private String parts() {
            if (side.reportedAsAWhole()) {
                return "what was reported of the area as a whole";
            }
            return side.parts().stream()
                    .map(part -> "%s %s %s".formatted(part.refArea(), part.name(), part.amount()))
                    .collect(Collectors.joining("; "));
        }

        private void tellDeliveries(Terminal terminal) {
            if (side.deliveries().isEmpty()) {
                return;
            }
            var table = new TextTable("  delivery", "period", "provider", "file", "rows here", "that fit", "SHA-256");
            side.deliveries()
                    .forEach(source -> table.add(
                            "  " + DeliveryEntry.digestOf(source.deliveryId()),
                            source.timePeriod(),
                            source.providerName().en(),
                            source.fileName() + (source.simulated() ? " (simulated)" : ""),
                            source.rows(),
                            source.rowsFitting(),
                            source.sha256()));
            terminal.say("%s", table.text());
        }

        private void tellRows(Terminal terminal) {
            if (side.rows().isEmpty()) {
                return;
            }
            terminal.say(
                    "  rows that are counted, %d of %d that fit:", side.rows().size(), side.rowsFitting());
            side.rows()
                    .forEach(row -> terminal.say(
                            "    %s, line %d: %s, %s",
                            row.fileName(),
                            row.line(),
                            row.refArea(),
                            row.values().entrySet().stream()
                                    .map(value -> value.getKey() + "=" + value.getValue())
                                    .collect(Collectors.joining(", "))));
        }
    }
}
