package vn.toancanh.analytics.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of any size is written in a small memory. */
class StreamingTest {
    private static final String HEAP = "-Xmx96m";

    @TempDir
    private Path folder;

    @Test
    void threeMillionRowsAreWrittenInAHeapThatHoldsNoTenthOfThem() throws Exception {
        var file = folder.resolve("accounts.parquet");
        var said = folder.resolve("said.txt");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionsOfAccounts.class.getName(),
                        file.toString(),
                        "2200000")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(child.waitFor(Duration.ofMinutes(3).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } finally {
            child.destroyForcibly();
        }

        var last = lastLine(said);
        assertThat(child.exitValue()).as(last).isZero();
        assertThat(Long.parseLong(last.split(" ")[0])).isGreaterThan(3_000_000);
        assertThat(file).isRegularFile();
    }

    private static String lastLine(Path said) throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8).lines().reduce("nothing", (before, line) -> line);
    }
}
