package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * What a new lake is filled with: the census of 1 April 2019 in six provinces (General Statistics Office), and simulated
 * fixed broadband lines for the months of two years.
 */
final class Demonstration {
    private static final String CENSUS = "demonstration/census-2019_six-provinces.csv";
    private static final long SEED = 749;
    private static final List<Period> MONTHS = IntStream.rangeClosed(0, 23)
            .mapToObj(month -> Period.month(2023 + month / 12, 1 + month % 12))
            .toList();

    private Demonstration() {}

    static void take(Analytics analytics, AreaCode province, Progress progress) {
        takeCensus(analytics, progress);
        analytics.simulateFibre(List.of(province), MONTHS, SEED, progress);
    }

    static void takeCensus(Analytics analytics, Progress progress) {
        var folder = analytics.lake().home().root().resolve("scratch");
        try {
            var census = copyOfCensus(Files.createDirectories(folder));
            analytics.deliver(
                    new DeliveryRequest(
                            census,
                            new FeedId("population-register"),
                            Optional.empty(),
                            Optional.of("2019"),
                            "demonstration: six provinces of the census of 1 April 2019"),
                    progress);
            Files.delete(census);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the demonstration deliveries into " + folder, e);
        }
    }

    private static Path copyOfCensus(Path folder) throws IOException {
        var file = folder.resolve(Path.of(CENSUS).getFileName());
        try (var in = Objects.requireNonNull(Demonstration.class.getResourceAsStream(CENSUS))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
