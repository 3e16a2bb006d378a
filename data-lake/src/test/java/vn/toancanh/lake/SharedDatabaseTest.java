package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void isOfferedToThisComputerOnly() throws IOException {
        Home home = new Home(folder);
        try (Lake lake = Lake.open(home)) {
            String lock = Files.readString(home.root().resolve("database/toancanh.lock.db"));
            String server = lock.lines()
                    .filter(line -> line.startsWith("server="))
                    .findFirst()
                    .orElseThrow();
            String host = server.substring("server=".length(), server.lastIndexOf("\\:"));
            assertThat(InetAddress.getByName(host).isLoopbackAddress()).as(lock).isTrue();
            assertThat(lake.releases().latestId()).isZero();
        }
    }

    @Test
    void aCopyOfAHomeFolderDoesNotWriteToTheOriginal() throws IOException {
        Home home = new Home(folder.resolve("original"));
        Lake.open(home).close();
        Home copy = new Home(folder.resolve("copy"));
        Files.createDirectories(copy.database().getParent());
        Files.copy(home.root().resolve("database/toancanh.mv.db"), copy.root().resolve("database/toancanh.mv.db"));

        assertThatThrownBy(() -> Lake.open(copy))
                .isInstanceOf(LakeException.class)
                .hasMessage(
                        "Cannot open the lake in %s: its tables were written in %s. Move the home folder back to that place, or link that place to this folder."
                                .formatted(copy.root(), home.warehouse()));
    }
}
