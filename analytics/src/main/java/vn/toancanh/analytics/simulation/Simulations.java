package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.SimulationRequest;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/**
 * Makes deliveries of simulated records from what is released, with the truth about each, and hands them in like any other.
 *
 * <p>Decision: docs/decisions/0026-simulated-feeds-are-counted-and-not-drawn.md
 */
public final class Simulations {
    /**
     * The provider of what is made up and handed in; it never takes the place of a real one. What is made up here for a
     * province is of a provider of its own, such as {@code simulation-37}, so that provinces leave one another alone.
     */
    public static final String PROVIDER = "simulation";

    private static final Pattern MADE_UP = Pattern.compile(PROVIDER + "(-\\d+)?");

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
        return MADE_UP.matcher(Provider.key(provider)).matches();
    }

    /** As few digits as say it. */
    static String written(double scale) {
        return BigDecimal.valueOf(scale).stripTrailingZeros().toPlainString();
    }

    /**
     * One delivery a feed, period and province, pending afterwards; the same request gives the same bytes.
     *
     * @throws vn.toancanh.analytics.AnalyticsException if a feed cannot be made up, or nothing is known of whom it is about; then nothing is handed in
     */
    public void handIn(SimulationRequest request, Progress progress) {
        var scratch = Scratch.under(lake.home().root().resolve("scratch"));
        try {
            make(request, scratch.folder(), lake.home().truth(), progress, made -> {
                lake.inbox().receive(made.file(), consignment(made.lot(), request), definitions.hash());
                made.deleteRows();
            });
        } finally {
            scratch.delete();
        }
    }

    /**
     * Leaves the files and the truth about them in a folder, and hands nothing in.
     *
     * @return the files of rows
     */
    public List<Path> write(SimulationRequest request, Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write simulated files into %s: %s".formatted(folder, e), e);
        }
        var files = new ArrayList<Path>();
        make(request, folder, folder, progress, made -> files.add(made.file()));
        return files;
    }

    private void make(
            SimulationRequest request, Path folder, Path truth, Progress progress, Consumer<MadeFile> receiver) {
        var making = new Making(lake, definitions, request);
        lots(request, making).stream()
                .collect(Collectors.groupingBy(Lot::feed, LinkedHashMap::new, Collectors.toList()))
                .forEach((feed, lots) -> {
                    var told = told(request.periods().get(feed));
                    progress.tell(new StepNews.Began(Stage.SIMULATE, "simulating %s %s".formatted(feed, told)));
                    long begun = System.nanoTime();
                    make(lots, lot -> making.make(lot, folder, truth), receiver);
                    var took = Duration.ofNanos(System.nanoTime() - begun);
                    progress.tell(new StepNews.Ended(leftOut(lots), took, new StepCounts(0, 0, 0, lots.size())));
                });
    }

    /** A line a province or several that were made up together, of the period in which most are; nothing where none is. */
    private static String leftOut(List<Lot> lots) {
        return lots.stream()
                .filter(lot -> !lot.leftOut().isEmpty())
                .collect(Collectors.groupingBy(
                        Lot::provinces, LinkedHashMap::new, Collectors.maxBy(Comparator.comparing(lot -> lot.leftOut()
                                .size()))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .map(Simulations::leftOut)
                .collect(Collectors.joining("\n"));
    }

    private static String leftOut(Lot lot) {
        return "  nothing is made up for %d of %d units of %s in %s, since no register says that people live there as they are then, such as %s"
                .formatted(
                        lot.leftOut().size(),
                        lot.leftOut().size() + lot.communes().size(),
                        lot.provinces().stream().map(AreaCode::value).collect(Collectors.joining(", ")),
                        lot.period(),
                        named(lot.leftOut().getFirst()));
    }

    private static String named(Area unit) {
        return unit.code() + " " + unit.name();
    }

    /** As many at once as there are processors, so that files that wait to be handed in do not pile up. */
    private static void make(List<Lot> lots, Function<Lot, MadeFile> maker, Consumer<MadeFile> receiver) {
        int atOnce = Runtime.getRuntime().availableProcessors();
        for (int first = 0; first < lots.size(); first += atOnce) {
            lots.subList(first, Math.min(lots.size(), first + atOnce)).parallelStream()
                    .map(maker)
                    .toList()
                    .forEach(receiver);
        }
    }

    /** All that is to be made up, checked before anything is. */
    private List<Lot> lots(SimulationRequest request, Making making) {
        var joint = new JointSimulations(lake, definitions.areas(), engine);
        var lots = new ArrayList<Lot>();
        request.periods()
                .forEach((feed, periods) -> periods.forEach(period -> {
                    var together = joint.among(request.provinces(), feed, period);
                    if (!together.isEmpty()) {
                        making.lot(PROVIDER, together, feed, period).ifPresent(lots::add);
                    }
                    request.provinces().stream()
                            .filter(province -> !together.contains(province))
                            .forEach(province -> making.lot(PROVIDER + "-" + province, List.of(province), feed, period)
                                    .ifPresent(lots::add));
                }));
        return lots;
    }

    private static Consignment consignment(Lot lot, SimulationRequest request) {
        var note = "simulated from the census, seed %d".formatted(request.seed());
        return new Consignment(
                lot.feed(),
                lot.provider(),
                lot.period(),
                true,
                request.scale() == 1 ? note : note + ", scale " + written(request.scale()));
    }

    private static String told(List<Period> periods) {
        return periods.size() == 1
                ? periods.getFirst().toString()
                : "%s to %s (%d periods)".formatted(periods.getFirst(), periods.getLast(), periods.size());
    }
}
