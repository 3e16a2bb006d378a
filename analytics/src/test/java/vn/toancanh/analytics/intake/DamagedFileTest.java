package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.SharedSpark;

/** When a failed job speaks of the file that it read. */
class DamagedFileTest {
    @TempDir
    Path folder;

    @Test
    void bytesThatAreNoRowsAreTheFilesFault() throws Exception {
        var file = Files.writeString(folder.resolve("lines.parquet"), "PAR1 and nothing of it PAR1");

        assertThat(DamagedFile.refusal(readFailing(file), file)).isPresent();
    }

    @Test
    void aFileThatTheMachineDoesNotSeeIsNotBlamed() throws Exception {
        var rows = SharedSpark.session().createDataset(List.of("a"), Encoders.STRING());
        rows.coalesce(1).write().parquet(folder.resolve("out").toString());
        Path file;
        try (var files = Files.newDirectoryStream(folder.resolve("out"), "*.parquet")) {
            file = files.iterator().next();
        }
        var read = SharedSpark.session().read().schema("value string").parquet(file.toString());
        Files.delete(file);

        var failure = catchThrowable(read::collectAsList);
        assertThat(failure).hasMessageContaining("FILE_NOT_EXIST");
        assertThat(DamagedFile.refusal(failure, file)).isEmpty();
    }

    private static Throwable readFailing(Path file) {
        return catchThrowable(() -> SharedSpark.session()
                .read()
                .schema("value string")
                .parquet(file.toString())
                .collectAsList());
    }
}
