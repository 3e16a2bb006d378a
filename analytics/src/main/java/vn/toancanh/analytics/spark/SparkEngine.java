package vn.toancanh.analytics.spark;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.period.CivilTime;

/**
 * The Spark session of this process: started when the first job needs it, without a web page and bound to this machine
 * alone.
 *
 * <p>Decision: docs/decisions/0001-spark-runs-in-the-process.md
 */
public final class SparkEngine implements AutoCloseable {
    private final Path scratch;
    private @Nullable SparkSession session;

    /** @param scratch a folder for what does not fit the memory */
    public SparkEngine(Path scratch) {
        this.scratch = scratch;
    }

    public synchronized SparkSession session() {
        var running = session;
        if (running == null) {
            running = start();
            session = running;
        }
        return running;
    }

    /** As many threads as there are processors, for jobs too small to keep all of them busy one by one. */
    public ExecutorService threads() {
        return Executors.newFixedThreadPool(processors(), work -> {
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
        return SparkSession.builder()
                .appName("toancanh")
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
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
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
    }
}
