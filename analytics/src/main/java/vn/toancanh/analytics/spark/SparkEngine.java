package vn.toancanh.analytics.spark;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.SparkMaster;
import vn.toancanh.config.period.CivilTime;

/**
 * The Spark session of this process: started when the first job needs it, without a web page. Its tasks run in this process, which is
 * then bound to this machine alone, or on a cluster.
 *
 * <p>Decisions: docs/decisions/0001-spark-runs-in-the-process.md, docs/decisions/0024-a-bigger-machine.md
 */
public final class SparkEngine implements AutoCloseable {
    private final Path scratch;
    private final SparkMaster master;
    /** What the jobs of a thread belong to; Spark hands it down to the threads that this one begins. */
    private final ThreadLocal<String> group = new ThreadLocal<>();

    private @Nullable SparkSession session;

    /** @param scratch a folder for what does not fit the memory */
    public SparkEngine(Path scratch) {
        this(scratch, SparkMaster.IN_THIS_PROCESS);
    }

    /** @param scratch of a cluster, a folder that its workers share with us */
    public SparkEngine(Path scratch, SparkMaster master) {
        this.scratch = scratch;
        this.master = master;
    }

    public synchronized SparkSession session() {
        var running = session;
        if (running == null) {
            running = start();
            session = running;
        }
        if (group.get() != null) {
            running.sparkContext().setJobGroup(group.get(), group.get(), false);
        }
        return running;
    }

    /** Whether its tasks run elsewhere, where the memory and the processors are. */
    public boolean isOnCluster() {
        return master.isCluster();
    }

    /** Does the work so that its jobs can be cancelled by the name of their group, which no other work has had or will have. */
    public <T> T inGroup(String name, Supplier<T> work) {
        group.set(name);
        try {
            return work.get();
        } finally {
            group.remove();
            leaveGroup();
        }
    }

    private synchronized void leaveGroup() {
        if (session != null && !session.sparkContext().isStopped()) {
            session.sparkContext().clearJobGroup();
        }
    }

    /** Ends the jobs of a group, and those that it would begin: whoever waits for one meets a failure. */
    public synchronized void cancel(String name) {
        if (session != null && !session.sparkContext().isStopped()) {
            session.sparkContext().cancelJobGroupAndFutureJobs(name);
        }
    }

    /** As many threads as the jobs may have here, for those too small to keep all of them busy one by one. */
    public ExecutorService threads() {
        return Executors.newFixedThreadPool(master.threadsHere(), work -> {
            var thread = new Thread(work, "job");
            thread.setContextClassLoader(SparkEngine.class.getClassLoader());
            thread.setDaemon(true);
            return thread;
        });
    }

    private static int processors() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }

    private SparkSession start() {
        Thread.currentThread().setContextClassLoader(SparkEngine.class.getClassLoader());
        return master.isCluster() ? onCluster() : inThisProcess();
    }

    private SparkSession inThisProcess() {
        return configured()
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    private SparkSession onCluster() {
        var check = new ClusterCheck(master);
        check.refuseUnlessItAnswers();
        var jars = new ShippedCode(scratch).jars().stream().map(Path::toString).collect(Collectors.joining(","));
        var started = configured().config("spark.jars", jars).getOrCreate();
        try {
            check.refuseUnlessItWorksIn(scratch, started);
            return started;
        } catch (RuntimeException e) {
            started.stop();
            throw e;
        }
    }

    private SparkSession.Builder configured() {
        var builder = SparkSession.builder()
                .appName("toancanh")
                .master(master.url())
                .config("spark.ui.enabled", false)
                .config("spark.local.dir", scratch.toString())
                .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
                .config("spark.sql.shuffle.partitions", processors())
                // A task that runs out of memory fails its job, and with it one file; it does not end the process.
                .config("spark.executor.killOnFatalError.depth", 0)
                // A process has one handler factory for addresses; the web server needs it.
                .config("spark.sql.defaultUrlStreamHandlerFactory.enabled", false)
                .config("spark.sql.session.timeZone", CivilTime.VIET_NAM.getId())
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.ansi.enabled", true)
                // The partitions are as few as the processors: planning them anew while they run only costs jobs.
                .config("spark.sql.adaptive.enabled", false);
        master.settings().forEach(builder::config);
        return builder;
    }
}
