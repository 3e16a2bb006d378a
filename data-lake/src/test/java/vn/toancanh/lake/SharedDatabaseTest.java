package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;

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
}
