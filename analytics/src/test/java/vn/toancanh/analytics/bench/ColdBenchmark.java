package vn.toancanh.analytics.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.analytics.SharedSpark;

/**
 * Starts a process that totals the records and writes them to Parquet, and another in which DuckDB does the same, in turns; prints
 * what both take from their start to their end, and the most memory that they hold. Not a test, and only run when asked for;
 * docs/benchmarks.md says how.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "cold")
class ColdBenchmark {
    private static final int ROUNDS = 7;
    /** As short commands are started, with the memory that the job is to be content with. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("vn.toancanh.analytics.bench.Workload#asked")
    void coldTotalsBesideDuckDb(Workload workload) throws Exception {
        long rows = Long.parseLong(System.getProperty("rows", "10000000"));
        var files = new RecordFiles(folder.resolve("records"), workload);
        files.make(SharedSpark.session(), rows);
        var database = folder.resolve("peer.duckdb");
        DuckDb.make(files, database);
        var ours = new ArrayList<Job>();
        var theirs = new ArrayList<Job>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(Job.run(arguments(files, "ours")));
            var arguments = new ArrayList<>(arguments(files, "theirs"));
            arguments.add(database.toString());
            theirs.add(Job.run(arguments));
        }
        DuckDb.assertSame(written("ours"), written("theirs"));
        tell(workload, rows, ours, theirs);
    }

    private List<String> arguments(RecordFiles files, String name) {
        return List.of(
                files.workload().name(),
                files.folder().toString(),
                written(name).toString());
    }

    private Path written(String name) {
        return folder.resolve(name + ".parquet");
    }

    private static void tell(Workload workload, long rows, List<Job> ours, List<Job> theirs) {
        double wall = Job.medianOfSeconds(ours);
        double peer = Job.medianOfSeconds(theirs);
        System.out.printf(
                Locale.ROOT,
                "BENCH %s %,d rows, cold, %d rounds: wall %.2f s, DuckDB %.2f s, ratio %.2f; most memory %d MB, DuckDB %d MB%n",
                workload,
                rows,
                ROUNDS,
                wall,
                peer,
                wall / peer,
                Job.mostMegabytes(ours),
                Job.mostMegabytes(theirs));
    }

    /** What one process took. */
    private record Job(double seconds, long megabytes) {
        static Job run(List<String> arguments) throws IOException, InterruptedException {
            Files.deleteIfExists(Path.of(arguments.get(2)));
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(FLAGS);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), ColdJob.class.getName()));
            command.addAll(arguments);
            long begun = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (code != 0 || !Files.exists(Path.of(arguments.get(2)))) {
                throw new IllegalStateException("A cold job ended with %d: %s".formatted(code, told));
            }
            return new Job(seconds, Long.parseLong(told.replaceAll("(?s).*most memory (\\d+).*", "$1")) / 1024);
        }

        static double medianOfSeconds(List<Job> jobs) {
            return jobs.stream().mapToDouble(Job::seconds).sorted().toArray()[jobs.size() / 2];
        }

        static long mostMegabytes(List<Job> jobs) {
            return jobs.stream().mapToLong(Job::megabytes).max().orElseThrow();
        }
    }
}
