package vn.toancanh.analytics.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.SparkMaster;

/** Finds out before any delivery is looked at whether a cluster can do our jobs, so that no file is blamed for the machines. */
final class ClusterCheck {
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final Duration TO_GIVE_AN_EXECUTOR = Duration.ofSeconds(120);
    private static final int TRIES_PER_PROCESSOR = 4;

    private final SparkMaster master;

    ClusterCheck(SparkMaster master) {
        this.master = master;
    }

    /** @throws AnalyticsException if no master listens, which Spark itself would wait a minute to say */
    void refuseUnlessItAnswers() {
        var masters = master.url().substring("spark://".length()).split(",");
        if (Arrays.stream(masters).noneMatch(ClusterCheck::answers)) {
            throw new AnalyticsException(
                    "Cannot run jobs on %s: nobody listens there. Accepted is the address of a Spark master that runs, as its page shows it."
                            .formatted(master.url()));
        }
    }

    private static boolean answers(String host) {
        int colon = host.lastIndexOf(':');
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(host.substring(0, colon), Integer.parseInt(host.substring(colon + 1)));
            socket.connect(address, (int) TO_ANSWER.toMillis());
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** @throws AnalyticsException if no executor comes, or one of them does not work in the same folder as we do */
    void refuseUnlessItWorksIn(Path folder, SparkSession session) {
        var sign = sign(folder);
        try {
            var tries = session.sparkContext().defaultParallelism() * TRIES_PER_PROCESSOR;
            var numbers = IntStream.range(0, tries).boxed().toList();
            var faults = new JavaSparkContext(session.sparkContext())
                    .parallelize(numbers, tries)
                    .map(new SharedFolderProbe(sign.toString()))
                    .collectAsync()
                    .get(TO_GIVE_AN_EXECUTOR.toSeconds(), TimeUnit.SECONDS);
            faults.stream().filter(fault -> !fault.isEmpty()).findFirst().ifPresent(this::refuse);
        } catch (TimeoutException e) {
            throw unusable(
                    "no executor has come within %d s. Its workers need free processors and memory for spark.executor.memory, and must reach this machine at spark.driver.host"
                            .formatted(TO_GIVE_AN_EXECUTOR.toSeconds()),
                    e);
        } catch (ExecutionException e) {
            throw unusable(
                    "its executors failed (%s). They need the same version of Spark as we have (%s) and Java 21 or newer"
                            .formatted(firstLine(e), session.version()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable("interrupted while waiting for its executors", e);
        } finally {
            SharedFolderProbe.clear(sign);
        }
    }

    private void refuse(String fault) {
        throw new AnalyticsException("Cannot run jobs on %s: %s".formatted(master.url(), fault));
    }

    private AnalyticsException unusable(String why, Exception cause) {
        return new AnalyticsException("Cannot run jobs on %s: %s".formatted(master.url(), why), cause);
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getCause()).lines().limit(1).toList().getFirst();
    }

    /** With the rights that every folder of ours gets: a temporary one would be closed to the user of a worker. */
    private static Path sign(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("probe-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write in " + folder, e);
        }
    }
}
