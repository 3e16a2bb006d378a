package vn.toancanh.ui.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, in a folder of its own and with tools that only pretend: who builds, and who waits for whom. */
class StartWhileTestingTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path root;

    @BeforeEach
    void aProjectThatCanBeBuilt() throws IOException {
        Files.copy(PROJECT.resolve("toancanh"), root.resolve("toancanh"));
        Files.createDirectories(root.resolve("scripts"));
        for (var part : new String[] {"java", "running", "build", "test", "bench"}) {
            var script = "scripts/" + part + ".sh";
            Files.copy(PROJECT.resolve(script), root.resolve(script));
        }
        Files.createDirectories(root.resolve("config/definitions"));
        Files.createDirectories(root.resolve("ui/src/main"));
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(root.resolve("ui/pom.xml"));
        tool("npm", "exit 0");
        tool("node", "echo v24.0.0");
        tool("java", "echo RUNS");
        tool("javac", "exit 0");
        Files.writeString(root.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        tool("mvn", """
                [ "$1" != --version ] || { echo 'Apache Maven 3.9.9'; exit 0; }
                echo "$*" >> '%1$s/calls'
                while [ ! -e '%1$s/go' ]; do sleep 0.02; done
                mkdir -p '%1$s/ui/target/surefire-reports'
                : > '%1$s/ui/target/toancanh.jar'
                echo '<testsuite tests="1" errors="0" skipped="0" failures="0">' > '%1$s/ui/target/surefire-reports/TEST-a.xml'
                """.formatted(root));
    }

    @Test
    @Timeout(60)
    void aCommandBegunWhileTestsBuildWaitsForThemAndRunsWhatTheyBuilt() throws Exception {
        Files.createFile(root.resolve("go"));
        assertThat(told(script("run"))).contains("RUNS");
        Files.delete(root.resolve("go"));

        var testing = script("test");
        while (calls() < 2) {
            assertThat(testing.isAlive()).isTrue();
            Thread.sleep(10);
        }
        var running = script("run");
        assertThat(running.waitFor(1, TimeUnit.SECONDS)).isFalse();
        Files.createFile(root.resolve("go"));

        assertThat(told(testing)).contains("1 passed, 0 failed, 0 skipped");
        assertThat(told(running)).contains("Waiting for the command that builds or tests here", "RUNS");
        assertThat(calls())
                .as("how often Maven was called: by the first command and the tests")
                .isEqualTo(2);
    }

    @Test
    @Timeout(60)
    void whatATestOfOnePartHasBuiltIsBuiltAgain() throws Exception {
        Files.createFile(root.resolve("go"));

        assertThat(told(script("run"))).contains("RUNS");
        assertThat(told(script("test", "-pl", "config"))).contains("1 passed");
        assertThat(told(script("run"))).contains("Building", "RUNS");
        assertThat(calls()).isEqualTo(3);
    }

    private long calls() throws IOException {
        var calls = root.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    private void tool(String name, String script) throws IOException {
        var file = Files.createDirectories(root.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process script(String... words) throws IOException {
        var command = new ArrayList<>(List.of("bash", "./toancanh"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", "", (path, none) -> root.resolve("bin") + ":" + path);
        builder.environment().put("TOANCANH_JAVA_HOME", root.toString());
        builder.environment().put("CHROMIUM", "true");
        return builder.start();
    }

    private static String told(Process process) throws Exception {
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
