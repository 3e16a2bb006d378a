package vn.toancanh.ui.command.delivery;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.ui.command.terminal.TextTable;

/** Deliveries as tables: one that fits a narrow terminal, and one with all columns. */
final class DeliveryTables {
    private DeliveryTables() {}

    /** At most 80 letters wide as long as counts have up to six digits. */
    static String narrow(List<DeliveryEntry> entries) {
        var table = new TextTable("delivery", "feed", "period", "accepted/read", "state");
        entries.forEach(entry -> table.add(
                entry.digest(),
                entry.delivery().feed(),
                entry.delivery().timePeriod(),
                entry.conclusion()
                        .map(found -> "%d/%d".formatted(found.rowsAccepted(), found.rowsRead()))
                        .orElse(""),
                entry.state() + (entry.delivery().simulated() ? ", simulated" : "")));
        return table.text();
    }

    static String wide(List<DeliveryEntry> entries) {
        var table = new TextTable(
                "delivery",
                "feed",
                "period",
                "provider",
                "file",
                "read",
                "accepted",
                "rejected",
                "by code",
                "by name",
                "by variant",
                "state",
                "reason");
        entries.forEach(entry -> table.add(
                entry.delivery().id(),
                entry.delivery().feed(),
                entry.delivery().timePeriod(),
                entry.delivery().provider(),
                fileOf(entry.delivery()),
                count(entry, Conclusion::rowsRead),
                count(entry, Conclusion::rowsAccepted),
                count(entry, Conclusion::rowsRejected),
                placed(entry, Placing::byCode),
                placed(entry, Placing::byName),
                placed(entry, Placing::byVariant),
                entry.state(),
                entry.reason()));
        return table.text();
    }

    private static String fileOf(Delivery delivery) {
        return delivery.fileName() + (delivery.simulated() ? " (simulated)" : "");
    }

    private static String count(DeliveryEntry entry, ToLongFunction<Conclusion> counted) {
        return entry.conclusion()
                .map(found -> String.valueOf(counted.applyAsLong(found)))
                .orElse("");
    }

    private static String placed(DeliveryEntry entry, ToLongFunction<Placing> counted) {
        return entry.conclusion()
                .flatMap(Conclusion::placing)
                .map(placing -> String.valueOf(counted.applyAsLong(placing)))
                .orElse("");
    }
}
