package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.Map;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.release.CodeVersion;

/** What the other process of a test does: it runs the pipeline on what waits, with a number of threads of its own. */
final class PipelineDriver {
    private PipelineDriver() {}

    /** Takes the home folder and the master. */
    public static void main(String[] arguments) {
        var master = new SparkMaster(arguments[1], Map.of());
        try (var analytics = Analytics.open(new Home(Path.of(arguments[0])), CodeVersion.UNPACKED, master)) {
            analytics.run(Progress.SILENT);
        }
        System.out.println("ended");
    }
}
