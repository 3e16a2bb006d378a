package vn.toancanh.analytics;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.lineage.RecordedUnits;
import vn.toancanh.analytics.run.NamedRows;
import vn.toancanh.analytics.run.PlacingAnew;
import vn.toancanh.analytics.simulation.Simulations;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Expiry;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Receipt;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.Retention;

/** The public face of the jobs: what a command or a screen may ask for. */
public final class Analytics implements AutoCloseable {

    private final Lake lake;
    private final SparkEngine engine;
    private final HomeDefinitions definitions;
    private final RunsOnRecord runs;
    private final Runnable atTheEnd;

    private Analytics(Lake lake, SparkEngine engine, Runnable atTheEnd) {
        this.lake = lake;
        this.engine = engine;
        this.definitions = new HomeDefinitions(lake);
        this.runs = new RunsOnRecord(lake, engine, definitions);
        this.atTheEnd = atTheEnd;
    }

    /** Opens the home folder for a program without a version. */
    public static Analytics open(Home home) {
        return open(home, CodeVersion.UNPACKED);
    }

    /** The same with the jobs running where the environment says. */
    public static Analytics open(Home home, CodeVersion codeVersion) {
        return open(home, codeVersion, SparkMaster.of(System.getenv()));
    }

    /**
     * Opens the home folder, making what is not there yet; Spark starts with the first job.
     *
     * @param codeVersion which program opens it, as its releases will say
     * @param master where the jobs run
     */
    public static Analytics open(Home home, CodeVersion codeVersion, SparkMaster master) {
        var engine = new SparkEngine(home.root().resolve("scratch"), master);
        return new Analytics(Lake.open(home, codeVersion), engine, engine::close);
    }

    /** The same with an engine that others use, too, and that goes on after this has been closed. */
    static Analytics sharing(SparkEngine engine, Lake lake) {
        return new Analytics(lake, engine, () -> {});
    }

    public Lake lake() {
        return lake;
    }

    /** The definitions as they stand in the files now. */
    public Definitions definitions() {
        return definitions.now();
    }

    /** The definitions that a release was made with; empty where they are not kept, as they were not by older versions. */
    public Optional<Definitions> definitionsOf(Release release) {
        return definitions.of(release);
    }

    /**
     * Takes a file in and runs the pipeline on it.
     *
     * @throws AnalyticsException if there is no such file or feed, or no telling which period it speaks of; then it says
     *     as well what is wrong with the file itself
     */
    public DeliveryResult deliver(DeliveryRequest request, Progress progress) {
        return runs.ofDelivery(handIn(request), progress);
    }

    /**
     * Takes a file in, to wait for the next run.
     *
     * @throws AnalyticsException as for {@link #deliver}
     */
    public Receipt handIn(DeliveryRequest request) {
        return new HandingIn(lake.inbox(), definitions()).take(request);
    }

    /**
     * The same of bytes that are still coming.
     *
     * @param request whose file tells by its name alone
     * @throws AnalyticsException before any byte is asked for, if there is no such feed or no telling which period it speaks of
     */
    public Receipt handIn(DeliveryRequest request, InputStream bytes) {
        return new HandingIn(lake.inbox(), definitions()).take(request, bytes);
    }

    /** The delivery that a file has become already, since it came to lie where it is. */
    Optional<Delivery> takenBefore(DeliveryRequest request, Instant lyingSince) {
        return new HandingIn(lake.inbox(), definitions()).takenBefore(request, lyingSince);
    }

    /** Takes what lies still in the landing folder into the inbox, to wait for the next run. */
    public LandingFolder landing() {
        return new LandingFolder(this);
    }

    /**
     * The accepted rows of a delivery that were placed by a name and not by a code, in the order of the file; none of one that
     * was never counted, or whose records went with the releases that counted it. The definitions are those that it was first
     * counted with.
     */
    public List<NamedRow> namedRows(Delivery delivery) {
        return lake.releases()
                .firstKeptCounting(delivery)
                .map(kept -> new NamedRows(lake, kept, definitions.firstUsedFor(delivery)).of(delivery))
                .orElse(List.of());
    }

    /** Tells of which units each delivery speaks, and keeps what it has learnt. */
    public RecordedUnits recordedUnits() {
        return new RecordedUnits(lake);
    }

    /**
     * Takes an official unit list, and totals what is released on the new units.
     *
     * @throws vn.toancanh.config.definition.DefinitionException with every mistake in the list; then nothing has changed
     * @throws vn.toancanh.lake.LakeException if another run holds the lake for too long; then nothing has changed
     */
    public UnitList importUnits(Path file, Validity validity, Progress progress) {
        return runs.ofUnits(file, validity, progress);
    }

    /**
     * Runs the pipeline on whatever is pending, with the definitions as they stand when its turn has come.
     *
     * @throws vn.toancanh.lake.LakeException if another run holds the lake for too long
     */
    public RunReport run(Progress progress) {
        return run(RunCause.PIPELINE, progress);
    }

    /**
     * The same, with what has begun it on record.
     *
     * @throws RunCancelled if somebody asked it to stop before it had published
     */
    public RunReport run(RunCause cause, Progress progress) {
        return runs.ofPending(cause, progress);
    }

    /**
     * Makes up records of feeds, and runs the pipeline on them.
     *
     * @throws AnalyticsException if nothing is known of whom they are about, as of people without a population register
     */
    public RunReport simulate(SimulationRequest request, Progress progress) {
        return runs.ofSimulation(request, progress);
    }

    /**
     * Makes up records of feeds as files in a folder, with what they amount to beside them, and delivers nothing.
     *
     * @return the files of records
     */
    public List<Path> simulateInto(Path folder, SimulationRequest request, Progress progress) {
        return new Simulations(lake, definitions(), engine).write(request, folder, progress);
    }

    /**
     * Fills a new lake: the census of six provinces, and simulated records of all feeds of one of them.
     *
     * @param province whose records are simulated
     */
    public void takeDemonstration(AreaCode province, Progress progress) {
        Demonstration.take(this, province, progress);
    }

    /** Whether the demonstration deliveries are to be taken: nothing was ever published, or taking them was broken off. */
    public boolean isToBeFilled() {
        return isEmpty() || Demonstration.isUnfinished(lake.home());
    }

    /** Whether a run would find something to do: deliveries came, or things are defined or bounded otherwise since the release. */
    public boolean isToBeRun() {
        return definitions.haveChanged()
                || lake.history().hasUnseen()
                || !toBePlacedAnew().isEmpty();
    }

    /** What the next run places anew: deliveries whose points the release has placed by other boundaries than those of today. */
    public List<Delivery> toBePlacedAnew() {
        return lake.releases()
                .latest()
                .map(release -> new PlacingAnew(lake, definitions(), release).due())
                .orElse(List.of());
    }

    /** Shows everybody again what the release before the latest showed. */
    public Release takeBack() {
        try (var run = lake.beginRun()) {
            return run.takeBack();
        }
    }

    /**
     * Shows everybody again what an earlier release showed.
     *
     * @throws vn.toancanh.lake.LakeException if it has expired, or is the latest
     */
    public Release rollBackTo(long release) {
        try (var run = lake.beginRun()) {
            return run.rollBackTo(release);
        }
    }

    /** What is done every night: takes what waits, publishes, and gives up the releases that are not to be kept. */
    public RunReport runNightly(Retention retention, Progress progress) {
        return runs.ofNight(() -> expire(retention), progress);
    }

    /** Gives up the releases that are not to be kept, and the files that only they needed. */
    public Expiry expire(Retention retention) {
        try (var run = lake.beginRun()) {
            return run.expire(retention);
        }
    }

    /** The boundaries that are kept in the home folder. */
    public BoundaryStore boundaries() {
        return new BoundaryStore(lake.home().boundaries());
    }

    /**
     * Takes official boundaries of one level, in place of those that were kept for their provinces.
     *
     * @throws vn.toancanh.analytics.boundary.BoundaryException with every mistake of the file; then nothing has changed
     * @throws AnalyticsException if the level has no units in that geography
     */
    public BoundariesTaken importBoundaries(BoundaryRequest request) {
        return request.takenInto(boundaries(), definitions().areas());
    }

    /** Whether nothing was ever published here. */
    public boolean isEmpty() {
        return lake.releases().latestId() == 0;
    }

    @Override
    public void close() {
        atTheEnd.run();
        lake.close();
    }
}
