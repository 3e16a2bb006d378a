package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;

/** What the other process of a test does: it runs the pipeline on a cluster, and says which executors had tasks of it. */
final class ClusterDriver {
    private ClusterDriver() {}

    /** Takes the home folder and the master. */
    public static void main(String[] arguments) {
        var home = new Home(Path.of(arguments[0]));
        var master = new SparkMaster(
                arguments[1],
                Map.of(
                        "spark.executor.memory", "512m",
                        "spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                        "spark.cores.max", "2",
                        "spark.driver.host", "127.0.0.1",
                        "spark.scheduler.minRegisteredResourcesRatio", "1.0",
                        "spark.scheduler.maxRegisteredResourcesWaitingTime", "100s"));
        var executors = new ConcurrentSkipListSet<String>();
        try (var engine = new SparkEngine(home.root().resolve("scratch"), master);
                var analytics = Analytics.sharing(engine, Lake.open(home))) {
            engine.session().sparkContext().addSparkListener(new Executors(executors));
            analytics.run(step -> System.out.println(step));
        }
        System.out.println("executors " + String.join(" ", executors));
    }

    /** Hears on which executors tasks have succeeded. */
    private static final class Executors extends SparkListener {
        private final Set<String> heard;

        Executors(Set<String> heard) {
            this.heard = heard;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskInfo().successful()) {
                heard.add(end.taskInfo().executorId());
            }
        }
    }
}
