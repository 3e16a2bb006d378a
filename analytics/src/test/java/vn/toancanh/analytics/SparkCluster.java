package vn.toancanh.analytics;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A standalone Spark master with workers on this machine, from Spark's own jars alone: nothing of ours is on their class path. */
final class SparkCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is on the class path of the tests and no part of Spark: executors get it from us, or not at all. */
    private static final Pattern NOT_OF_SPARK = Pattern.compile(
            "(config|data-lake|analytics|fastcsv|jspecify|iceberg|h2|postgresql|flyway|jdbi|HikariCP|logback|junit|assertj|archunit|byte-buddy|apiguardian|opentest4j).*");

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int port;

    private SparkCluster(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** @param workers how many, each with one processor and 512 MB for an executor */
    static SparkCluster start(Path folder, int workers) throws IOException {
        var cluster = new SparkCluster(Files.createDirectories(folder));
        try {
            cluster.takeJars();
            cluster.startMaster();
            for (int number = 1; number <= workers; number++) {
                cluster.startWorker(number);
            }
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A home of Spark is known by the jars and the file RELEASE in it. */
    private void takeJars() throws IOException {
        var jars = Files.createDirectories(folder.resolve("jars"));
        Files.writeString(folder.resolve("RELEASE"), "");
        for (var place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = Path.of(place);
            var name = jar.getFileName().toString();
            if (name.endsWith(".jar") && !NOT_OF_SPARK.matcher(name).matches()) {
                Files.createSymbolicLink(jars.resolve(name), jar.toAbsolutePath());
            }
        }
    }

    private void startMaster() throws IOException {
        var master = start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                "0");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!master.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The master does not listen: " + told("master"));
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void startWorker(int number) throws IOException {
        start(
                "worker-" + number,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "512m",
                "--webui-port",
                "0",
                "--work-dir",
                work(number).toString(),
                url());
    }

    private Process start(String name, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"));
        var command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder.resolve("jars") + "/*"));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", java.toString());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    String url() {
        return "spark://127.0.0.1:" + port;
    }

    /** The executors that a worker has had, by the folders that it made for them. */
    Set<String> executorsOf(int worker) throws IOException {
        try (var folders = Files.find(
                work(worker),
                2,
                (path, is) -> is.isDirectory() && path.getFileName().toString().matches("\\d+"))) {
            var executors = new TreeSet<String>();
            folders.forEach(path -> executors.add(path.getFileName().toString()));
            return executors;
        }
    }

    private Path work(int worker) {
        return folder.resolve("work-" + worker);
    }

    private String told(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Workers first, with the executors that they have begun. */
    @Override
    public void close() {
        for (var process : processes.reversed()) {
            var all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            try {
                process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
