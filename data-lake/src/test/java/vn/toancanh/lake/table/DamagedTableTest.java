package vn.toancanh.lake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.lake.DamagedHome;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;

/** Whoever opens a lake with a table that is not whole is told which file it is, and what to do. */
class DamagedTableTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void isOpenedOnce() {
        home = new Home(folder.resolve("Ninh Bình 37"));
        Lake.open(home).close();
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Path metadata = metadataOfTotals();
        Files.delete(metadata);

        assertThatThrownBy(() -> Lake.open(home))
                .isInstanceOf(DamagedHome.class)
                .hasMessage(
                        "Cannot open table totals in %s: a file of it is missing (File %s does not exist). Nothing was changed. Stop every process of this home folder and put it back whole from a backup, or begin anew with what is kept: docs/operations.md tells how, under \"A damaged home folder\".",
                        home.warehouse().resolve("totals"), metadata);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"format-version\": 2, \"table-uu", "{}", "[]"})
    void aFileThatIsDamagedIsNamedToo(String content) throws IOException {
        Path metadata = Files.writeString(metadataOfTotals(), content);
        var opening = new TableOpening(new ReadingOnce(metadata), home.warehouse());

        assertThatThrownBy(() -> opening.open(TotalRow.TABLE))
                .isInstanceOf(DamagedHome.class)
                .hasMessageStartingWith(
                        "Cannot open table totals in %s: a file of it is damaged (",
                        home.warehouse().resolve("totals"))
                .hasMessageContaining("put it back whole from a backup");
        assertThatThrownBy(opening::all).isInstanceOf(DamagedHome.class);
    }

    private Path metadataOfTotals() throws IOException {
        try (var files = Files.list(home.warehouse().resolve("totals/metadata"))) {
            List<Path> metadata = files.filter(file -> file.toString().endsWith(".metadata.json"))
                    .toList();
            assertThat(metadata).hasSize(1);
            return metadata.getFirst();
        }
    }

    /** As Iceberg's own, but once: that one tries a damaged file again for more than a minute. */
    private record ReadingOnce(Path metadata) implements Catalog {
        @Override
        public Table loadTable(TableIdentifier name) {
            throw new AssertionError(
                    TableMetadataParser.read(new HadoopFileIO(new Configuration(false)), metadata.toString()));
        }

        @Override
        public List<TableIdentifier> listTables(Namespace namespace) {
            return List.of(TableIdentifier.of(namespace, "totals"));
        }

        @Override
        public boolean dropTable(TableIdentifier name, boolean purge) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void renameTable(TableIdentifier from, TableIdentifier to) {
            throw new UnsupportedOperationException();
        }
    }
}
