package vn.toancanh.ui.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of {@code ./toancanh} that keep a build from changing under a process that runs it. */
class BuildUnderRunningProcessTest {
    private static final Path SCRIPTS = Path.of("../scripts").toAbsolutePath().normalize();

    @TempDir
    private Path root;

    private Path jar;

    @BeforeEach
    void aBuildIsThere() throws IOException {
        jar = Files.createFile(root.resolve("toancanh.jar"));
        Files.createDirectories(root.resolve("target/running"));
    }

    @Test
    void nothingIsBuiltWhileAProcessRunsTheLastBuild() throws Exception {
        var server = program(jar);
        try {
            assertThat(bash("build_if_needed"))
                    .contains("Not building", "process %d runs it".formatted(server.pid()))
                    .doesNotContain("BUILT");
            assertThat(bash("refuse_to_test_under_others; echo TESTED"))
                    .contains("Cannot test: process %d runs the program".formatted(server.pid()))
                    .doesNotContain("TESTED");
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(bash("build_if_needed")).contains("BUILT");
        assertThat(bash("refuse_to_test_under_others; echo TESTED")).contains("TESTED");
    }

    @Test
    void aProcessThatRunsSomethingElseUnderAnOldNumberHoldsNothingUp() throws Exception {
        var other = program(Path.of("another.jar"));
        try {
            assertThat(bash("build_if_needed")).contains("BUILT");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessThatIsAboutToRunTheBuildCountsAsRunningIt() throws Exception {
        var starting = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ROOT='%s'; . '%s/running.sh'; note_this_process; sleep 60; :".formatted(root, SCRIPTS),
                        "./toancanh")
                .start();
        try {
            var note = root.resolve("target/running/" + starting.pid());
            while (!Files.exists(note) || Files.size(note) == 0) {
                assertThat(starting.isAlive()).isTrue();
                Thread.sleep(10);
            }
            assertThat(bash("running_processes")).contains(String.valueOf(starting.pid()));
        } finally {
            starting.descendants().forEach(ProcessHandle::destroyForcibly);
            starting.destroyForcibly().waitFor();
        }
    }

    @Test
    void theNoteOfAProcessThatHasEndedGoes() throws Exception {
        var note = Files.createFile(root.resolve("target/running/99999999"));

        assertThat(bash("running_processes")).isEmpty();
        assertThat(note).doesNotExist();
    }

    /** A process whose command names the jar, with its note. */
    private Process program(Path runs) throws IOException {
        var process = new ProcessBuilder("bash", "-c", "exec -a \"java -jar $0\" sleep 60", runs.toString()).start();
        Files.createFile(root.resolve("target/running/" + process.pid()));
        return process;
    }

    private String bash(String command) throws Exception {
        var script = """
                set -euo pipefail
                fail() { printf '%%s\\n' "$@" >&2; exit 1; }
                ROOT='%s' JAR='%s' STAMP=none
                . %3$s/running.sh; . %3$s/build.sh; . %3$s/test.sh
                is_built() { return 1; }
                build() { echo BUILT; }
                %4$s
                """.formatted(root, jar, SCRIPTS, command);
        var process = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return told;
    }
}
