package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.intake.SentFiles.CUC_PHUONG;
import static vn.toancanh.analytics.intake.SentFiles.GOOD;
import static vn.toancanh.analytics.intake.SentFiles.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;

/** A row is found again in the file by the number that it was taken with. */
class WrittenRowsTest {
    private static final Feed REGISTER = Definitions.read(DefinitionFiles.shipped())
            .feed(new FeedId("population-register"))
            .orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void findsTheLinesOfACsvThatAreAskedFor() {
        var file =
                new SentFiles(folder).of(HEADER + "\n\n" + CUC_PHUONG.replace("14428", " ") + "\n" + CUC_PHUONG + "\n");

        var found = in(file, 3L);

        assertThat(found).containsOnlyKeys(3L);
        assertThat(found.get(3L))
                .containsEntry("commune", "Xã Cúc Phương")
                .containsEntry("district", "Huyện Nho Quan")
                .doesNotContainKey("commune_code");
    }

    @Test
    void countsRowsOfParquetAsTheyWereCountedWhenTaken() throws IOException {
        var file = parquet();
        var taken = RawRows.of(SharedSpark.session(), file, REGISTER).rows().collectAsList().stream()
                .filter(row -> row.getAs("commune").equals("Xã Cúc Phương"))
                .map(row -> row.<Long>getAs(RawRows.ROW_NUMBER))
                .findFirst()
                .orElseThrow();

        var found = in(file, taken);

        assertThat(found).containsOnlyKeys(taken);
        assertThat(found.get(taken)).containsEntry("commune", "Xã Cúc Phương").containsEntry("population", "7");
    }

    private static Map<Long, Map<String, String>> in(Path file, Long number) {
        return WrittenRows.numbered(Set.of(number), REGISTER).in(file, REGISTER);
    }

    private Path parquet() throws IOException {
        var out = folder.resolve("out");
        SharedSpark.session()
                .read()
                .option("header", true)
                .csv(new SentFiles(folder).of(GOOD).toString())
                .coalesce(1)
                .write()
                .parquet(out.toString());
        try (var files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
