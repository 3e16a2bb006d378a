package vn.toancanh.ui.command.delivery;

import java.util.Locale;
import java.util.StringJoiner;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.ui.command.terminal.VietnamTime;

/** All that is on record of one delivery, a line for each. */
record DeliveryCard(DeliveryEntry entry) {
    String text() {
        var lines = new StringJoiner(System.lineSeparator());
        var delivery = entry.delivery();
        add(lines, "delivery", delivery.id());
        add(lines, "file", fileOf(delivery));
        add(lines, "SHA-256", delivery.sha256());
        add(lines, "feed", delivery.feed().value());
        add(lines, "period", delivery.timePeriod().toString());
        add(lines, "provider", delivery.provider());
        add(lines, "simulated", delivery.simulated() ? "yes" : "no");
        add(lines, "note", delivery.consignment().note());
        add(lines, "received", VietnamTime.of(delivery.receivedAt()));
        add(lines, "state", entry.state());
        add(lines, "reason", entry.reason());
        entry.conclusion().ifPresent(conclusion -> addRows(lines, conclusion));
        return lines.toString();
    }

    private static void addRows(StringJoiner lines, Conclusion conclusion) {
        add(
                lines,
                "rows",
                format(
                        "%,d read, %,d accepted, %,d rejected",
                        conclusion.rowsRead(), conclusion.rowsAccepted(), conclusion.rowsRejected()));
        conclusion.placing().ifPresent(placing -> add(lines, "placed", new PlacingWords(placing).text()));
    }

    private static String fileOf(Delivery delivery) {
        return format("%s (%,d bytes)", delivery.fileName(), delivery.byteCount());
    }

    private static void add(StringJoiner lines, String what, String words) {
        if (!words.isEmpty()) {
            lines.add(format("%-10s %s", what, words));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
