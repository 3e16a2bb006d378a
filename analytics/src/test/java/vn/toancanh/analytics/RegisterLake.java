package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.Totals;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.table.TotalRow;

/** A real lake in a folder of its own, into which tests deliver registers of a few communes. */
final class RegisterLake implements AutoCloseable {
    static final FeedId REGISTER = new FeedId("population-register");
    static final FeedId LINES = new FeedId("fixed-broadband-lines");
    static final AreaCode NINH_BINH = new AreaCode("37");

    static final String HEADER = "province_code,province,district_code,district,commune_code,commune,"
            + "population,population_urban,population_rural,households\n";
    static final String DONG_THANH = "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,9,9,,3\n";
    static final String TAN_THANH = "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14323,Phường Tân Thành,20,20,,6\n";

    private final Path folder;
    private final Analytics analytics;

    RegisterLake(Path folder) {
        this(folder, SharedSpark.ENGINE, Lake.open(homeIn(folder)));
    }

    RegisterLake(Path folder, SparkEngine engine, Lake lake) {
        this.folder = folder;
        this.analytics = Analytics.sharing(engine, lake);
    }

    static Home homeIn(Path folder) {
        return new Home(folder.resolve("home"));
    }

    Analytics analytics() {
        return analytics;
    }

    Lake lake() {
        return analytics.lake();
    }

    DeliveryResult deliver(String content) {
        return deliver(content.getBytes(StandardCharsets.UTF_8));
    }

    DeliveryResult deliver(byte[] content) {
        return deliver(file("population-register_2019.csv", content), REGISTER, Optional.empty());
    }

    /** Lines of Đông Thành, each a household with fibre unless said otherwise. */
    DeliveryResult deliverLines(String provider, String rows) {
        var header = "line_id,time_period,commune_code,household_key,provider,technology,status\n";
        var file = file("lines_2024-12.csv", (header + rows).getBytes(StandardCharsets.UTF_8));
        return deliver(file, LINES, Optional.of(provider));
    }

    /** Makes lines up and publishes them. */
    RunReport simulateLines(AreaCode province, long seed, List<Period> months) {
        return analytics.simulate(SimulationRequest.of(LINES, List.of(province), months, seed), Progress.SILENT);
    }

    DeliveryResult deliver(Path file, FeedId feed, Optional<String> provider) {
        return analytics.deliver(new DeliveryRequest(file, feed, provider, Optional.empty(), ""), Progress.SILENT);
    }

    /** Takes squares for the boundaries of a province's districts; the first has its corner at 104° east, 20° north. */
    void importSquaresOf(AreaCode province, int year) {
        var districts = analytics.definitions().areas().on(Period.year(year).lastDay()).childrenOf(province).stream()
                .map(district -> district.code().value())
                .toList();
        analytics.importBoundaries(new BoundaryRequest(
                Squares.of(districts, folder.resolve("squares.geojson")),
                AreaLevel.DISTRICT,
                Year.of(year),
                MissingCode.REFUSED,
                Optional.empty()));
    }

    Path file(String name, byte[] content) {
        return write(folder.resolve(name), content);
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The register of 2019 as somebody asks for it to be delivered. */
    DeliveryRequest register(String content) {
        var file = file("population-register_2019.csv", content.getBytes(StandardCharsets.UTF_8));
        return new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.empty(), "");
    }

    /**
     * Delivers what waits already; while its run waits for the writer, another publishes it with two rows accepted and one rejected.
     *
     * @param afterwards done before the run that delivers gets the writer
     */
    DeliveryResult deliverWhatAnotherTakes(DeliveryRequest request, Runnable afterwards)
            throws InterruptedException, ExecutionException, TimeoutException {
        analytics.handIn(request);
        CompletableFuture<DeliveryResult> delivering;
        try (var other = lake().beginRun()) {
            delivering = CompletableFuture.supplyAsync(() -> analytics.deliver(request, Progress.SILENT));
            awaitFirstRun();
            other.conclude(Conclusion.published(other.pending().getFirst(), new Placing(2, 0, 0, 0, 0), 1));
            other.publish(analytics.definitions().hash());
            afterwards.run();
        }
        return delivering.get(30, TimeUnit.SECONDS);
    }

    /** Waits until the first run of all is on record. */
    void awaitFirstRun() throws InterruptedException {
        while (lake().runs().newestFirst(1).isEmpty()) {
            Thread.sleep(20);
        }
    }

    RunEntry newestRun() {
        return lake().runs().newestFirst(1).getFirst();
    }

    /** The latest conclusion. */
    Conclusion concluded() {
        return lake().history().newestFirst().getFirst();
    }

    /** Line, column and reason of what was not let in of the latest delivery. */
    List<String> rejections() {
        return lake().history().rejectionsOf(concluded().delivery().id()).stream()
                .map(RegisterLake::told)
                .toList();
    }

    private static String told(Rejection rejection) {
        return "line %d, %s '%s' %s"
                .formatted(rejection.rowNumber(), rejection.column(), rejection.value(), rejection.reason());
    }

    long release() {
        return lake().releases().latestId();
    }

    /** What the release says of a measure: "amount of counted/expected" by area. */
    Map<String, String> totals(String measure, String period) {
        return rows().stream()
                .filter(row -> row.measure().equals(measure) && row.timePeriod().equals(period))
                .collect(Collectors.toMap(
                        TotalRow::refArea,
                        row -> "%.0f of %d/%d%s"
                                .formatted(
                                        row.amount(),
                                        row.unitsCounted(),
                                        row.unitsExpected(),
                                        row.simulated() ? " simulated" : ""),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    List<TotalRow> rows() {
        return Totals.latest(lake());
    }

    @Override
    public void close() {
        analytics.close();
    }
}
