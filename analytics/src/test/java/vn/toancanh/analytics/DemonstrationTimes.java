package vn.toancanh.analytics;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.metrics.source.CodegenMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.Home;

/** Measures the first start of a province, step by step: wall-clock and processor seconds, Spark's jobs, tasks and compilations. */
final class DemonstrationTimes implements Progress {
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final AtomicInteger jobs = new AtomicInteger();
    private final AtomicInteger tasks = new AtomicInteger();
    private final long begun = System.nanoTime();
    private boolean listening;

    private DemonstrationTimes() {}

    /** Takes a folder that does not exist yet, or makes one that is thrown away by nobody, and the code of a province. */
    public static void main(String[] arguments) throws IOException {
        var home = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("toancanh-times");
        var times = new DemonstrationTimes();
        try (var analytics = Analytics.open(new Home(home))) {
            analytics.takeDemonstration(new AreaCode(arguments.length > 1 ? arguments[1] : "37"), times);
            times.step("done");
        }
    }

    @Override
    public void step(String what) {
        listen();
        System.out.printf(
                "%7.2f s %7.2f s of processor %4d jobs %5d tasks %4d compilations  %s%n",
                (System.nanoTime() - begun) / 1e9,
                machine.getProcessCpuTime() / 1e9,
                jobs.get(),
                tasks.get(),
                CodegenMetrics.METRIC_COMPILATION_TIME().getCount(),
                what);
    }

    private void listen() {
        if (!listening && SparkSession.getDefaultSession().isDefined()) {
            listening = true;
            SparkSession.getDefaultSession().get().sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onJobStart(SparkListenerJobStart job) {
                    jobs.incrementAndGet();
                }

                @Override
                public void onTaskEnd(SparkListenerTaskEnd task) {
                    tasks.incrementAndGet();
                }
            });
        }
    }
}
