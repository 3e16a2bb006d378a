package vn.toancanh.analytics.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/** Writes the payment accounts of so many people, and says how many rows that were and how many a second; takes a file and a number. */
final class MillionsOfAccounts {
    private static final Period DECEMBER = Period.month(2024, 12);
    private static final List<String> CODES = List.of("14320", "14323", "14428", "14431");

    private MillionsOfAccounts() {}

    public static void main(String[] arguments) {
        long each = Long.parseLong(arguments[1]) / CODES.size();
        var communes = CODES.stream()
                .map(code -> new Commune(new AreaCode(code), each, each / 4, each / 4, each * 3 / 4))
                .toList();
        var setting = MadeUp.setting(1, DECEMBER, communes);
        var truth = new Truth(setting.geography(), DECEMBER);
        var simulation = new AccountSimulation();
        var count = new AtomicLong();
        long begun = System.nanoTime();
        try (var rows = new ParquetRows(Path.of(arguments[0]), simulation.fields())) {
            simulation.make(
                    setting,
                    values -> {
                        rows.add(values);
                        count.incrementAndGet();
                    },
                    truth);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%d rows, %.0f a second%n", count.get(), count.get() / seconds);
    }
}
