package vn.toancanh.analytics.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a worker works in the folder that we work in. */
class SharedFolderProbeTest {
    @TempDir
    Path folder;

    @Test
    void aWorkerThatDoesNotSeeTheFolderSaysWhatToDo() {
        var elsewhere = folder.resolve("elsewhere");

        assertThat(new SharedFolderProbe(elsewhere.toString()).call(0))
                .matches("its worker .+ does not see %s[.] Mount the home folder there, at the same path"
                        .formatted(elsewhere));
    }

    @Test
    void aWorkerThatWritesThereLeavesNothingBehind() throws Exception {
        var shared = Files.createDirectory(folder.resolve("shared"));

        assertThat(new SharedFolderProbe(shared.toString()).call(0)).isEmpty();
        assertThat(shared).isNotEmptyDirectory();
        SharedFolderProbe.clear(shared);
        assertThat(folder).isEmptyDirectory();
    }
}
