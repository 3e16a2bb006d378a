package vn.toancanh.analytics.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** What one turn took, in seconds. */
record Measured(double wall, double cpu) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A turn with what came of it. */
    record Turn<T>(T result, Measured measured) {}

    static <T> Turn<T> of(Callable<T> work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        var result = work.call();
        return new Turn<>(
                result, new Measured((System.nanoTime() - begun) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9));
    }

    static Measured median(List<Measured> turns) {
        return new Measured(
                median(turns.stream().mapToDouble(Measured::wall).toArray()),
                median(turns.stream().mapToDouble(Measured::cpu).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
