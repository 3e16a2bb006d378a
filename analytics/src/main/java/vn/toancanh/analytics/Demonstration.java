package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;

/**
 * What a new lake is filled with: the census of 1 April 2019 in six provinces (General Statistics Office), and simulated
 * records of all feeds of one of them in two years.
 */
final class Demonstration {
    private static final String CENSUS = "demonstration/census-2019_six-provinces.csv";
    private static final long SEED = 749;
    private static final Period FIRST = Period.month(2023, 1);
    private static final Period LAST = Period.month(2024, 12);
    /** A month of accounts is more than a million rows: of these, the last month of each year is enough to see a pace. */
    private static final List<Period> ACCOUNTS = List.of(Period.month(2023, 12), LAST);

    /** Coverage changes slowly. */
    private static final List<Period> COVERAGE = List.of(Period.month(2023, 12), Period.month(2024, 6), LAST);

    /** Reports are needed for a year to add up. */
    private static final List<Period> REPORTS =
            Period.year(LAST.year()).parts(Frequency.QUARTERLY).toList();

    private Demonstration() {}

    /** Whether taking was begun and broken off. */
    static boolean isUnfinished(Home home) {
        return Files.exists(mark(home));
    }

    /** Taking it again changes nothing but what was not taken yet. */
    static void take(Analytics analytics, AreaCode province, Progress progress) {
        var home = analytics.lake().home();
        try {
            Files.writeString(mark(home), "The demonstration deliveries are being taken; the next start goes on.\n");
            takeAll(analytics, province, progress);
            Files.delete(mark(home));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the demonstration deliveries into " + home.root(), e);
        }
    }

    private static Path mark(Home home) {
        return home.root().resolve("demonstration.unfinished");
    }

    private static void takeAll(Analytics analytics, AreaCode province, Progress progress) throws IOException {
        if (analytics.isEmpty()) {
            takeCensus(analytics, progress);
        }
        analytics.simulate(request(analytics.definitions(), province), progress);
    }

    private static SimulationRequest request(Definitions definitions, AreaCode province) {
        var feeds = definitions.feeds().stream().map(Feed::id).toList();
        var periods = new TreeMap<>(SimulationRequest.periods(definitions, feeds, FIRST, LAST));
        periods.replace(new FeedId("mobile-coverage"), COVERAGE);
        periods.replace(new FeedId("payment-accounts"), ACCOUNTS);
        periods.replace(new FeedId("administrative-reports"), REPORTS);
        return new SimulationRequest(List.of(province), periods, 1, SEED);
    }

    static void takeCensus(Analytics analytics, Progress progress) throws IOException {
        var census = copyOfCensus(
                Files.createDirectories(analytics.lake().home().root().resolve("scratch")));
        analytics.deliver(
                new DeliveryRequest(
                        census,
                        new FeedId("population-register"),
                        Optional.empty(),
                        Optional.of("2019"),
                        "demonstration: six provinces of the census of 1 April 2019"),
                progress);
        Files.delete(census);
    }

    private static Path copyOfCensus(Path folder) throws IOException {
        var file = folder.resolve(Path.of(CENSUS).getFileName());
        try (var in = Objects.requireNonNull(Demonstration.class.getResourceAsStream(CENSUS))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
