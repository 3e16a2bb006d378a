package vn.toancanh.analytics.intake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.toancanh.analytics.intake.SentFiles.CUC_PHUONG;
import static vn.toancanh.analytics.intake.SentFiles.DONG_THANH;
import static vn.toancanh.analytics.intake.SentFiles.GOOD;
import static vn.toancanh.analytics.intake.SentFiles.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;

class RawRowsTest {
    private static final Feed REGISTER = Definitions.read(DefinitionFiles.shipped())
            .feed(new FeedId("population-register"))
            .orElseThrow();

    @TempDir
    Path folder;

    private SentFiles sent;

    @BeforeEach
    void sender() {
        sent = new SentFiles(folder);
    }

    @Test
    void theFileIsClosedWithTheTaskThatReadsItHoweverMuchIsRead() throws IOException {
        var file = sent.of(GOOD);
        var raw = RawRows.of(SharedSpark.session(), file, REGISTER).rows();

        assertThat(raw.limit(1).collectAsList()).hasSize(1);
        assertThat(raw.collectAsList()).hasSize(2);

        assertThat(openFiles()).isNotEmpty().doesNotContain(file.toRealPath());
    }

    /** Of this process; the kernel tells them. */
    private static List<Path> openFiles() throws IOException {
        try (var handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.filter(Files::isSymbolicLink)
                    .flatMap(handle -> target(handle).stream())
                    .toList();
        }
    }

    private static Optional<Path> target(Path handle) {
        try {
            return Optional.of(Files.readSymbolicLink(handle));
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }

    @Test
    void everyRowComesWithItsNumberAndItsText() {
        var first = rows(sent.of(GOOD)).getFirst();

        assertThat(first.<Long>getAs("row_number")).isEqualTo(2);
        assertThat(first.<String>getAs(RawRows.RAW_ROW)).isEqualTo(DONG_THANH);
        assertThat(first.<String>getAs("commune")).isEqualTo("Phường Đông Thành");
        assertThat(first.<String>getAs("population_rural")).as("an empty field").isNull();
        assertThat(first.<String>getAs("adults"))
                .as("a column that the file does not have")
                .isNull();
        assertThat(first.<String>getAs(RawRows.FIELD_COUNT))
                .as("as many fields as the header")
                .isNull();
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrder() {
        var turned = "households,province_code,province,district_code,district,commune_code,commune,"
                + "population,population_urban,population_rural\n3,37,Tỉnh Ninh Bình,369,,14320,,9,9,\n";

        assertThat(rows(sent.of(turned)).getFirst().<String>getAs("households")).isEqualTo("3");
    }

    @Test
    void rowsAreNumberedAsTheSendersProgramNumbersThem() {
        var broken = CUC_PHUONG.replace("Xã Cúc Phương", "\"Xã\nCúc Phương\"");
        var file = sent.of("\uFEFF" + HEADER + "\r\n\r\n" + broken + "\r\n , ,,,,,,,,\r\n" + DONG_THANH + "\r\n");

        assertThat(rows(file))
                .extracting(row -> row.<Long>getAs("row_number"), row -> row.<String>getAs("commune"))
                .containsExactly(tuple(3L, "Xã\nCúc Phương"), tuple(6L, "Phường Đông Thành"));
    }

    @Test
    void aRowOfTheWrongLengthSaysHowManyFieldsItHas() {
        assertThat(rows(sent.of(GOOD.replace(",9,9,,3", ",9,9,,3,4").replace(",7,,7,2", ",7"))))
                .extracting(row -> row.<String>getAs(RawRows.FIELD_COUNT))
                .containsExactly("11", "7");
    }

    @Test
    void semicolonsSeparateWhereTheHeaderHasThem() {
        assertThat(rows(sent.of(GOOD.replace(',', ';'))))
                .extracting(row -> row.<String>getAs("households"))
                .containsExactly("3", "2");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(sent.of(""), "the file is empty (0 bytes): send it again whole");
    }

    @Test
    void parquetGivesTheSameRowsOfText() throws IOException {
        var read = rows(parquet());

        assertThat(read)
                .extracting(
                        row -> row.<Long>getAs("row_number"),
                        row -> row.<String>getAs("commune_code"),
                        row -> row.<String>getAs("population"),
                        row -> row.<String>getAs("adults"))
                .containsExactly(tuple(2L, "14320", "9", null), tuple(3L, "14428", "7", null));
        assertThat(read.getFirst().<String>getAs(RawRows.RAW_ROW)).contains("\"commune_code\":\"14320\"");
    }

    @Test
    void textOfParquetIsComposedAndBlankIsNothing() throws IOException {
        var file =
                onlyFile(typed().withColumn("commune", lit(Normalizer.normalize(" Xã Cúc Phương", Normalizer.Form.NFD)))
                        .withColumn("district", lit(" ")));

        assertThat(rows(file))
                .extracting(row -> row.<String>getAs("commune"), row -> row.<String>getAs("district"))
                .containsOnly(tuple("Xã Cúc Phương", null));
        assertThat(WrittenRows.numbered(Set.of(2L), REGISTER).in(file, REGISTER).get(2L))
                .containsEntry("commune", "Xã Cúc Phương")
                .doesNotContainKey("district");
    }

    @Test
    void aParquetFileThatWasCutIsRefused() throws IOException {
        var bytes = Files.readAllBytes(parquet());

        assertRefused(
                sent.of(Arrays.copyOf(bytes, bytes.length / 2)),
                "the Parquet file has no end: it was cut or damaged; send it again whole");
        assertRefused(
                sent.of(Arrays.copyOf(bytes, 5)),
                "the Parquet file has no end: it was cut or damaged; send it again whole");
    }

    @Test
    void aParquetFileWithoutRowsIsRefused() throws IOException {
        assertRefused(onlyFile(typed().limit(0)), "the Parquet file has no rows: send it again whole");
    }

    @Test
    void aParquetFileWithAColumnOfListsIsRefused() throws IOException {
        assertRefused(
                onlyFile(typed().withColumn("commune", array(lit("Xã Cúc Phương")))),
                "column 'commune' is of type array<string>: text, numbers, days, and true and false are accepted");
    }

    private static List<Row> rows(Path file) {
        var raw = RawRows.of(SharedSpark.session(), file, REGISTER);
        var rows = raw.rows().collectAsList();
        assertThat(rows).hasSize((int) raw.count());
        return rows;
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(RefusedDelivery.class).hasMessage(message);
    }

    private Path parquet() throws IOException {
        return onlyFile(typed());
    }

    private Dataset<Row> typed() {
        return SharedSpark.session()
                .read()
                .option("header", true)
                .csv(sent.of(GOOD).toString())
                .withColumn("population", lit(9L).minus(lit(2L).multiply(expr("int(commune_code = '14428')"))));
    }

    private Path onlyFile(Dataset<Row> rows) throws IOException {
        var out = folder.resolve("out" + System.nanoTime());
        rows.coalesce(1).write().parquet(out.toString());
        try (var files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
