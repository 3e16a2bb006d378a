package vn.toancanh.lake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;
import vn.toancanh.lake.release.CodeVersion;

/** Runs of an embedded database are numbered one after the other, whatever became of the process before. */
class RunNumbersTest {
    @TempDir
    Path folder;

    @Test
    void theRunAfterAKillHasTheNextNumber() {
        for (int number = 1; number <= 2; number++) {
            try (var process = ChildProcess.start(Beginning.class, folder.toString())) {
                assertThat(process.awaitsBeginning("run ")).isEqualTo("" + number);
                process.isKilled();
            }
        }
        assertThat(begin(folder)).isEqualTo(3);
    }

    private static long begin(Path folder) {
        try (var database = LakeDatabase.open(addressIn(folder))) {
            return begin(database);
        }
    }

    private static long begin(LakeDatabase database) {
        return new RunLog(database, () -> false)
                .begin(RunKind.PIPELINE, "a test", CodeVersion.UNPACKED)
                .id();
    }

    private static DatabaseAddress addressIn(Path folder) {
        return DatabaseAddress.of(new Home(folder).create(), Map.of());
    }

    /** What the other process does: it begins a run and waits for its end. */
    static final class Beginning {
        private Beginning() {}

        public static void main(String[] arguments) throws IOException {
            try (var database = LakeDatabase.open(addressIn(Path.of(arguments[0])))) {
                System.out.println("run " + begin(database));
                System.in.read();
            }
        }
    }
}
