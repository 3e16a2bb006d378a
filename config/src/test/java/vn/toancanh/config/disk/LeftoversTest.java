package vn.toancanh.config.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    @Test
    void filesAndWholeFoldersOfTheNameAreSweptAndNothingElse() throws IOException {
        var kept = Files.writeString(folder.resolve("kept"), "");
        Files.writeString(folder.resolve(".incoming-1"), "");
        Files.createDirectories(folder.resolve(".incoming-2/shipped/areas"));
        Files.writeString(folder.resolve(".incoming-2/shipped/areas/lists.csv"), "");

        Leftovers.sweep(folder, ".incoming-*");

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(kept);
        }
    }

    @Test
    void whatOthersMayBeWorkingOnStays() throws IOException {
        var young = aged("young.part", Leftovers.ABANDONED.minusHours(1));
        var old = aged("old.part", Leftovers.ABANDONED.plusHours(1));

        Leftovers.sweepAbandoned(folder, "*.part");

        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void nothingIsLeftInAFolderThatIsNotThere() {
        assertThatCode(() -> Leftovers.sweep(folder.resolve("nothing"), "*")).doesNotThrowAnyException();
    }

    private Path aged(String name, Duration age) throws IOException {
        var file = Files.writeString(folder.resolve(name), "half");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
