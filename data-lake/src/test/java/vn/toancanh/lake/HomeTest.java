package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void makesItsFolders() {
        Home home = new Home(folder.resolve("Huế")).create();

        assertThat(home.inbox()).isDirectory();
        assertThat(home.database().getParent()).isDirectory();
        assertThat(home.create()).isEqualTo(home);
    }

    @Test
    void saysWhyAFolderCannotBeTheHome() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new Home(file).create())
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot use " + file + " as the home folder: ")
                .hasMessageEndingWith("Set TOANCANH_HOME to a folder that this user may write in.");
    }

    @Test
    void refusesPathsThatTheDatabaseOrSparkWouldRead() {
        assertThatThrownBy(() -> new Home(folder.resolve("a;b")))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("its path may hold none of ; * ? [ ] { }");
    }
}
