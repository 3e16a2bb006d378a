package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.simulation.FibreSimulation.Month;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/** Makes deliveries of simulated records from what is released, and hands them in like any other. */
public final class Simulations {
    /**
     * The provider of what is made up and handed in; it never takes the place of a real one. What is made up here for a
     * province is of a provider of its own, such as {@code simulation-37}, so that provinces leave one another alone.
     */
    public static final String PROVIDER = "simulation";

    private static final Pattern MADE_UP = Pattern.compile(PROVIDER + "(-\\d+)?");

    private static final FeedId FIBRE_FEED = new FeedId("fixed-broadband-lines");

    private final Lake lake;
    private final Definitions definitions;
    private final SparkEngine engine;

    public Simulations(Lake lake, Definitions definitions, SparkEngine engine) {
        this.lake = lake;
        this.definitions = definitions;
        this.engine = engine;
    }

    /** Whether a provider is one of made-up records. */
    public static boolean isProvider(String provider) {
        return MADE_UP.matcher(provider).matches();
    }

    /** One delivery a month and province, pending afterwards; the same seed gives the same bytes. */
    public void fibre(List<AreaCode> provinces, List<Period> months, long seed, Progress progress) {
        var simulation = new FibreSimulation(seed);
        var lots = lots(provinces, months);
        progress.tell(new StepNews.Began(Stage.SIMULATE, "simulating %s %s".formatted(FIBRE_FEED, told(months))));
        long begun = System.nanoTime();
        var folder = scratch();
        simulation
                .lines(engine.session(), lots.stream().map(Lot::month).toList())
                .write()
                .parquet(folder.resolve("out").toString());
        for (int i = 0; i < lots.size(); i++) {
            var lot = lots.get(i);
            lake.inbox()
                    .receive(
                            move(part(folder, i), folder.resolve(lot.fileName(seed))),
                            new Consignment(FIBRE_FEED, lot.provider(), lot.period(), true, simulation.note()),
                            definitions.hash());
        }
        deleteAll(folder);
        progress.tell(new StepNews.Ended(
                "", Duration.ofNanos(System.nanoTime() - begun), new StepCounts(0, 0, 0, lots.size())));
    }

    /** All that is to be made up, checked before anything is. */
    private List<Lot> lots(List<AreaCode> provinces, List<Period> months) {
        var register = ReleasedRegister.latest(lake, definitions.areas());
        var joint = new JointSimulations(lake, definitions.areas(), engine);
        return months.stream()
                .flatMap(month -> lots(provinces, joint.among(provinces, FIBRE_FEED, month), register, month))
                .toList();
    }

    private static Stream<Lot> lots(
            List<AreaCode> provinces, List<AreaCode> together, ReleasedRegister register, Period month) {
        var joint = together.isEmpty() ? Stream.<Lot>empty() : Stream.of(lot(PROVIDER, together, register, month));
        var single = provinces.stream()
                .filter(province -> !together.contains(province))
                .map(province -> lot(PROVIDER + "-" + province, List.of(province), register, month));
        return Stream.concat(joint, single);
    }

    private static Lot lot(String provider, List<AreaCode> provinces, ReleasedRegister register, Period month) {
        return new Lot(provider, new Month(month, register.communes(provinces, month)));
    }

    /** What becomes one delivery. */
    private record Lot(String provider, Month month) {
        Period period() {
            return month.period();
        }

        String fileName(long seed) {
            var whose = provider.replace(PROVIDER, "simulated");
            return "%s_%s_%s_seed-%d.parquet".formatted(whose, FIBRE_FEED, period(), seed);
        }
    }

    private static String told(List<Period> months) {
        return months.size() == 1
                ? months.getFirst().toString()
                : "%s to %s (%d months)".formatted(months.getFirst(), months.getLast(), months.size());
    }

    private Path scratch() {
        var scratch = lake.home().root().resolve("scratch");
        try {
            return Files.createTempDirectory(Files.createDirectories(scratch), "made-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for simulated files in " + scratch, e);
        }
    }

    /** Spark numbers its files by their partitions. */
    private static Path part(Path folder, int number) {
        try (var files = Files.newDirectoryStream(folder.resolve("out"), "part-%05d-*.parquet".formatted(number))) {
            return files.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot find the simulated file in " + folder, e);
        }
    }

    private static Path move(Path from, Path to) {
        try {
            Durable.move(from, to);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot name the simulated file " + to, e);
        }
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
