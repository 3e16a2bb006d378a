package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.simulation.FibreSimulation.Commune;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
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

    /** One delivery a month, pending afterwards. */
    public void fibre(List<AreaCode> provinces, List<Period> months, long seed, Progress progress) {
        var simulation = new FibreSimulation(seed);
        for (var month : months) {
            progress.step("simulating %s %s".formatted(FIBRE_FEED, month));
            var lines = simulation.lines(engine.session(), communes(provinces, month), month);
            var name = "simulated_%s_%s_seed-%d.parquet".formatted(FIBRE_FEED, month, seed);
            handIn(lines, name, new Consignment(FIBRE_FEED, PROVIDER, month, true, simulation.note()));
        }
    }

    private void handIn(Dataset<Row> rows, String name, Consignment consignment) {
        try {
            var folder = Files.createTempDirectory(
                    Files.createDirectories(lake.home().root().resolve("scratch")), "made-");
            rows.coalesce(1).write().parquet(folder.resolve("out").toString());
            lake.inbox().receive(Files.move(onlyPart(folder.resolve("out")), folder.resolve(name)), consignment);
            deleteAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the simulated file " + name, e);
        }
    }

    private static Path onlyPart(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
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
        if (households.isEmpty()) {
            throw new AnalyticsException(
                    "Cannot simulate lines for %s in %s: the release has no households of their communes; deliver a population register first"
                            .formatted(provinces, month));
        }
        return FibreSimulation.communes(
                households, register.getOrDefault("people", Map.of()), register.getOrDefault("urban-people", Map.of()));
    }

    /** Amounts by measure and unit, of the latest register at or before the month. */
    private Map<String, Map<AreaCode, Double>> register(Period month) {
        var rows = lake.releases().latest().map(lake::totals).orElse(List.of()).stream()
                .filter(row -> row.feed().equals("population-register"))
                .filter(row -> !Period.parse(row.timePeriod()).lastDay().isAfter(month.lastDay()))
                .toList();
        var latest = rows.stream().map(TotalRow::timePeriod).max(Comparator.naturalOrder());
        return rows.stream()
                .filter(row -> latest.filter(row.timePeriod()::equals).isPresent())
                .collect(Collectors.groupingBy(
                        TotalRow::measure, Collectors.toMap(row -> new AreaCode(row.refArea()), TotalRow::amount)));
    }
}
