package vn.toancanh.analytics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where Spark runs the jobs: in this process, or on the workers of a cluster that is there already.
 *
 * <p>Decision: docs/decisions/0024-a-bigger-machine.md
 *
 * @param url {@code local[N]}, {@code local[*]} or {@code spark://HOST:PORT}, several masters parted by commas
 * @param settings what Spark is told of its machines, such as {@code spark.executor.memory}
 */
public record SparkMaster(String url, Map<String, String> settings) {
    private static final String MASTER = "TOANCANH_SPARK_MASTER";
    private static final String SETTINGS = "TOANCANH_SPARK_CONF";

    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})])?");
    private static final Pattern CLUSTER = Pattern.compile("spark://[^\\s,:/]+:\\d{1,5}(,[^\\s,:/]+:\\d{1,5})*");
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    /** As many threads of this process as there are processors; made after the patterns that it is checked with. */
    public static final SparkMaster IN_THIS_PROCESS = new SparkMaster("local[*]", Map.of());

    /** @throws AnalyticsException if it is no master that we can use, or a setting on which the numbers depend */
    public SparkMaster {
        if (!LOCAL.matcher(url).matches() && !CLUSTER.matcher(url).matches()) {
            throw new AnalyticsException(
                    "Cannot run jobs on '%s': accepted is spark://HOST:PORT of a cluster, or local[N] for N threads of this process"
                            .formatted(url));
        }
        settings.keySet().forEach(SparkMaster::refuseUnlessOfMachines);
        settings = Map.copyOf(settings);
    }

    private static void refuseUnlessOfMachines(String name) {
        boolean ours = name.equals("spark.master") || name.equals("spark.jars");
        if (ours || !name.startsWith("spark.") || name.startsWith("spark.sql.") && !name.equals(PARTITIONS)) {
            throw new AnalyticsException(
                    "Cannot set '%s' for Spark: accepted is what speaks of its machines, such as spark.executor.memory, spark.cores.max or %s; on others the numbers may depend"
                            .formatted(name, PARTITIONS));
        }
    }

    /** What the environment names, otherwise this process. */
    public static SparkMaster of(Map<String, String> environment) {
        var url = environment.getOrDefault(MASTER, "").strip();
        var settings = environment.getOrDefault(SETTINGS, "").strip();
        return new SparkMaster(
                url.isEmpty() ? IN_THIS_PROCESS.url() : url, settings.isEmpty() ? Map.of() : parsed(settings));
    }

    /** Names and values as people write them on one line, such as {@code spark.cores.max=4 spark.executor.memory=2g}. */
    private static Map<String, String> parsed(String line) {
        var settings = new LinkedHashMap<String, String>();
        for (var setting : line.split("\\s+")) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                throw new AnalyticsException("Cannot read %s: '%s' is no NAME=VALUE, such as spark.executor.memory=2g"
                        .formatted(SETTINGS, setting));
            }
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }

    /** The same with another master and more settings; none of them changes nothing. */
    public SparkMaster with(String url, Map<String, String> more) {
        var settings = new LinkedHashMap<>(settings());
        settings.putAll(more);
        return new SparkMaster(url, settings);
    }

    /** How many threads of this process may work for the jobs: those that it names, otherwise as many as there are processors. */
    public int threadsHere() {
        var local = LOCAL.matcher(url);
        return local.matches() && !"*".equals(local.group(2))
                ? Integer.parseInt(Objects.requireNonNullElse(local.group(2), "1"))
                : Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    public boolean isCluster() {
        return CLUSTER.matcher(url).matches();
    }
}
