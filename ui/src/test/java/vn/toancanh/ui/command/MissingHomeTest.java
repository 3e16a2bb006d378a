package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.lake.Home;

/** What happens where TOANCANH_HOME names a folder that is not there, or one in which nothing was published. */
class MissingHomeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "releases list",
                "releases show",
                "releases diff 1 2",
                "releases rollback",
                "releases tag 1 name",
                "releases untag name",
                "releases expire",
                "deliveries",
                "deliveries 0a1b2c3d",
                "rejections 0a1b2c3d",
                "areas list",
                "feeds list",
                "feeds simulate fixed-broadband-lines --from 2024-01 --to 2024-01",
                "boundaries list",
                "config check",
                "config publish"
            })
    void whoOnlyReadsIsToldAndMakesNothing(String command) {
        var home = folder.resolve("none");

        var typed = Typed.in(home, command.split(" "));

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err())
                .startsWith("Cannot read the home folder %s: there is no such folder.".formatted(home))
                .contains("TOANCANH_HOME", "./toancanh run", "./toancanh deliver")
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderWithoutALakeIsNotMadeOneByReading() {
        var typed = Typed.in(folder, "releases", "list");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .startsWith("Cannot read the home folder %s: nothing was ever kept in it.".formatted(folder));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereNothingIsPublishedThatIsSaid() {
        new Home(folder).create();

        assertThat(Typed.in(folder, "releases", "list").out()).contains("Nothing was published yet.");
        assertThat(Typed.in(folder, "boundaries", "list").out()).contains("the map draws schematic ones");
        var takenBack = Typed.in(folder, "releases", "rollback");
        assertThat(takenBack.exitCode()).isEqualTo(1);
        assertThat(takenBack.err()).startsWith("Cannot take a release back: none has been published yet");
    }

    @Test
    void whoBringsSomethingInMakesTheHomeAndSaysSoOnce() throws IOException {
        var home = folder.resolve("new");
        var list = Files.writeString(folder.resolve("units.csv"), "level,code,name,parent\n");

        var first = Typed.in(home, "areas", "import", list.toString(), "--valid-from", "2019-01-01");
        var second = Typed.in(home, "areas", "import", list.toString(), "--valid-from", "2019-01-01");

        assertThat(first.out()).startsWith("Began a lake in the home folder %s.".formatted(home));
        assertThat(second.out()).doesNotContain("Made");
        assertThat(home.resolve("lake")).isDirectory();
    }
}
