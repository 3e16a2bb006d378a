package vn.toancanh.lake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with its foot in whatever order becomes the same bytes, and stays readable. */
class SortedFootTest {
    private static final String MESSAGE = "message rows { required binary code (STRING); optional int64 people; }";

    @TempDir
    Path folder;

    @Test
    void theOrderOfEncodingsLeavesNoTrace() throws IOException {
        Path file = folder.resolve("rows.parquet");
        PlainParquet.write(
                file, MESSAGE, List.of(Map.of("code", "14428", "people", 7L), Map.of("code", "14431", "people", 8L)));
        byte[] sorted = SortedFoot.of(Files.readAllBytes(file));
        byte[] turned = SortedFoot.of(sorted, Comparator.reverseOrder());

        assertThat(turned).hasSameSizeAs(sorted).isNotEqualTo(sorted);
        assertThat(SortedFoot.of(turned)).isEqualTo(sorted);
        Files.write(file, sorted);
        try (var reader = ParquetFileReader.open(new LocalInputFile(file))) {
            assertThat(reader.getRecordCount()).isEqualTo(2);
            assertThat(reader.getFooter().getFileMetaData().getSchema().getFieldCount())
                    .isEqualTo(2);
        }
    }
}
