package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.simulation.FibreSimulation.Commune;
import vn.toancanh.analytics.simulation.FibreSimulation.Month;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.table.TotalRow;

/** Makes deliveries of simulated records from what is released, and hands them in like any other. */
public final class Simulations {
    /** The provider of all that is made up; it never takes the place of a real one. */
    public static final String PROVIDER = "simulation";

    private static final FeedId FIBRE_FEED = new FeedId("fixed-broadband-lines");

    private final Lake lake;
    private final Definitions definitions;
    private final SparkEngine engine;

    public Simulations(Lake lake, Definitions definitions, SparkEngine engine) {
        this.lake = lake;
        this.definitions = definitions;
        this.engine = engine;
    }

    /** One delivery a month, pending afterwards; the same seed gives the same bytes. */
    public void fibre(List<AreaCode> provinces, List<Period> months, long seed, Progress progress) {
        var simulation = new FibreSimulation(seed);
        var places = months.stream()
                .map(month -> new Month(month, communes(provinces, month)))
                .toList();
        progress.step("simulating %s %s".formatted(FIBRE_FEED, told(months)));
        var folder = scratch();
        simulation
                .lines(engine.session(), places)
                .write()
                .parquet(folder.resolve("out").toString());
        for (int i = 0; i < months.size(); i++) {
            var name = "simulated_%s_%s_seed-%d.parquet".formatted(FIBRE_FEED, months.get(i), seed);
            lake.inbox()
                    .receive(
                            move(part(folder, i), folder.resolve(name)),
                            new Consignment(FIBRE_FEED, PROVIDER, months.get(i), true, simulation.note()),
                            definitions.hash());
        }
        deleteAll(folder);
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

    private List<Commune> communes(List<AreaCode> provinces, Period month) {
        var geography = definitions.areas().on(month.lastDay());
        var wanted = provinces.stream()
                .flatMap(province -> geography.leavesOf(province).stream())
                .map(Area::code)
                .collect(Collectors.toSet());
        var register = register(month);
        var households = new HashMap<>(register.getOrDefault("households", Map.of()));
        households.keySet().retainAll(wanted);
        registerPeriod(month).ifPresent(counted -> households
                .keySet()
                .removeIf(code -> !definitions.areas().isOneUnit(code, counted.lastDay(), month.lastDay())));
        if (households.isEmpty()) {
            throw new AnalyticsException(
                    ("Cannot simulate lines for %s in %s: the release has no households of their communes;"
                                    + " deliver a population register first")
                            .formatted(provinces, month));
        }
        return FibreSimulation.communes(
                households, register.getOrDefault("people", Map.of()), register.getOrDefault("urban-people", Map.of()));
    }

    /** Amounts by measure and unit, of the latest register at or before the month. */
    private Map<String, Map<AreaCode, Double>> register(Period month) {
        var latest = registerPeriod(month).map(Period::toString);
        return registerRows()
                .filter(row -> latest.filter(row.timePeriod()::equals).isPresent())
                .collect(Collectors.groupingBy(
                        TotalRow::measure, Collectors.toMap(row -> new AreaCode(row.refArea()), TotalRow::amount)));
    }

    private Optional<Period> registerPeriod(Period month) {
        return registerRows()
                .map(row -> Period.parse(row.timePeriod()))
                .filter(period -> !period.lastDay().isAfter(month.lastDay()))
                .max(Comparator.naturalOrder());
    }

    private Stream<TotalRow> registerRows() {
        return lake.releases().latest().map(lake::totals).orElse(List.of()).stream()
                .filter(row -> row.feed().equals("population-register"));
    }
}
