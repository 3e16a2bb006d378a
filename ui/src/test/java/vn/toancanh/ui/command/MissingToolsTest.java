package vn.toancanh.ui.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./toancanh} says of a tool that is there and of no use. */
class MissingToolsTest {
    private static final Path SCRIPTS = Path.of("../scripts").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void aMavenThatDoesNotStartIsSaidWithItsOwnWords() throws Exception {
        tool("mvn", "echo 'JAVA_HOME is not defined correctly' >&2; exit 1");

        var told = bash("find_maven; echo BUILDS");

        assertThat(told)
                .contains(
                        "Cannot build: mvn does not start: JAVA_HOME is not defined correctly",
                        folder.resolve("mvn").toString())
                .doesNotContain("BUILDS");
    }

    @Test
    void aMavenThatIsTooOldIsSaid() throws Exception {
        tool("mvn", "echo 'Apache Maven 3.6.3 (of 2019)'");

        assertThat(bash("find_maven")).contains("Cannot build with Maven 3.6: Maven 3.8 or newer is needed.");
    }

    @Test
    void aMavenThatStartsBuilds() throws Exception {
        tool("mvn", "echo 'Apache Maven 3.9.9'");

        assertThat(bash("find_maven; echo BUILDS")).isEqualTo("BUILDS\n");
    }

    @Test
    void aBrowserThatIsNotThereIsRefusedWithWhatWasFound() throws Exception {
        tool("chromium", "exit 0");

        assertThat(bash("CHROMIUM=/opt/no-such-browser; find_chromium; echo TESTS"))
                .contains(
                        "the variable CHROMIUM names '/opt/no-such-browser', which is no program that can be started",
                        "found on the PATH: " + folder.resolve("chromium"))
                .doesNotContain("TESTS");
    }

    @Test
    void theBrowserThatIsNamedComesBeforeAnyOther() throws Exception {
        tool("chromium", "exit 0");
        tool("my-browser", "exit 0");

        assertThat(bash("CHROMIUM=my-browser; find_chromium; echo \"$CHROMIUM\""))
                .isEqualTo(folder.resolve("my-browser") + "\n");
        assertThat(bash("unset CHROMIUM; find_chromium; echo \"$CHROMIUM\""))
                .isEqualTo(folder.resolve("chromium") + "\n");
    }

    @Test
    void aFolderWithoutPostgresqlIsRefused() throws Exception {
        assertThat(bash("POSTGRESQL_BIN=/opt/no-such-folder; find_postgresql; echo TESTS"))
                .contains(
                        "the variable POSTGRESQL_BIN names '/opt/no-such-folder', which holds no initdb and postgres",
                        "Name the folder that holds them (Debian: /usr/lib/postgresql/15/bin), or unset POSTGRESQL_BIN.")
                .doesNotContain("TESTS");
    }

    @Test
    void theServerProgramsOnThePathComeBeforeAllOthers() throws Exception {
        tool("initdb", "exit 0");
        tool("postgres", "exit 0");

        assertThat(bash("unset POSTGRESQL_BIN; find_postgresql; echo \"$POSTGRESQL_BIN\""))
                .isEqualTo(folder + "\n");
    }

    @Test
    void testingWithoutPostgresqlFailsAndSaysWhatToInstall() throws Exception {
        tool("apt-get", "exit 100");
        Files.createDirectories(folder.resolve("target"));

        assertThat(bash("unset POSTGRESQL_BIN; postgresql_folders() { :; }; find_postgresql; echo TESTS"))
                .contains(
                        "Cannot test with PostgreSQL: its server programs (initdb, postgres) were not found.",
                        "Install them (Debian: apt-get install postgresql), or name their folder in the variable POSTGRESQL_BIN.")
                .doesNotContain("TESTS");
    }

    private void tool(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String bash(String command) throws Exception {
        var script = """
                set -euo pipefail
                fail() { printf '%%s\\n' "$@" >&2; exit 1; }
                ROOT='%s' PATH='%s':"$PATH"
                . %3$s/build.sh; . %3$s/test.sh
                %4$s
                """.formatted(folder, folder, SCRIPTS, command);
        var process = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return told;
    }
}
