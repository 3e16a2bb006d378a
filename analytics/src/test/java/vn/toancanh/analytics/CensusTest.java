package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;

class CensusTest {
    @TempDir
    Path folder;

    @Test
    void theWholeCensus() {
        try (var analytics = Analytics.open(new Home(folder))) {
            long t0 = System.nanoTime();
            Progress progress = step -> System.out.printf("%6.1f s %s%n", (System.nanoTime() - t0) / 1e9, step);
            analytics.importUnits(
                    Path.of("../../shared/reference/areas/units_2019-01-01.csv"),
                    new vn.toancanh.config.area.Validity(
                            java.time.LocalDate.of(2019, 1, 1), java.time.LocalDate.of(2025, 6, 30)),
                    progress);
            var result = analytics.deliver(
                    new DeliveryRequest(
                            Path.of("../../shared/reference/census_2019_communes.csv"),
                            new FeedId("population-register"),
                            Optional.empty(),
                            Optional.empty(),
                            ""),
                    progress);
            System.out.println(result);
            analytics.lake().history().newestFirst().forEach(System.out::println);
            analytics
                    .lake()
                    .history()
                    .rejectionsOf(analytics
                            .lake()
                            .history()
                            .newestFirst()
                            .getFirst()
                            .delivery()
                            .id())
                    .stream()
                    .limit(10)
                    .forEach(System.out::println);
            for (var w : List.of("VN", "37", "38", "372"))
                analytics.lake().totals(analytics.lake().releases().latest().orElseThrow()).stream()
                        .filter(r -> r.refArea().equals(w))
                        .forEach(System.out::println);
            analytics.simulateFibre(
                    List.of("37", "38", "06", "22", "30", "46").stream()
                            .map(AreaCode::new)
                            .toList(),
                    IntStream.rangeClosed(11, 12)
                            .mapToObj(m -> Period.month(2024, m))
                            .toList(),
                    1,
                    progress);
            for (var w : List.of("VN", "37", "38", "372", "369"))
                analytics.lake().totals(analytics.lake().releases().latest().orElseThrow()).stream()
                        .filter(r -> r.refArea().equals(w))
                        .filter(r -> r.feed().startsWith("fixed"))
                        .forEach(System.out::println);
        }
    }
}
