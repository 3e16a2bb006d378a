package vn.toancanh.ui.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.DeliveryRequest;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.SimulationRequest;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;

/** The census of six provinces and three simulated months of Ninh Bình, taken through the real pipeline once per JVM. */
public final class FilledHome {
    /** The province whose lines are simulated. */
    public static final AreaCode NINH_BINH = new AreaCode("37");

    private static final List<Period> MONTHS =
            List.of(Period.month(2023, 12), Period.month(2024, 6), Period.month(2024, 12));
    private static Path folder;

    private FilledHome() {}

    /** The folder; filled when it is first asked for. */
    public static synchronized Path folder() {
        if (folder == null) {
            folder = temporary("toancanh-filled");
            fill();
        }
        return folder;
    }

    /** A folder in which nothing was ever published. */
    public static Path empty() {
        return temporary("toancanh-empty");
    }

    /** The census of six provinces, as a file in the given folder. */
    private static Path census(Path folder) {
        try (InputStream in = Objects.requireNonNull(
                Analytics.class.getResourceAsStream("demonstration/census-2019_six-provinces.csv"))) {
            return Files.write(folder.resolve("census-2019.csv"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the census of six provinces in and publishes it. */
    public static void deliverCensus(Analytics analytics) {
        var file = census(temporary("toancanh-census"));
        analytics.deliver(
                new DeliveryRequest(file, new FeedId("population-register"), Optional.empty(), Optional.of("2019"), ""),
                Progress.SILENT);
    }

    private static void fill() {
        try (var analytics = Analytics.open(new Home(folder))) {
            deliverCensus(analytics);
            analytics.simulate(
                    SimulationRequest.of(new FeedId("fixed-broadband-lines"), List.of(NINH_BINH), MONTHS, 749),
                    Progress.SILENT);
        }
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
