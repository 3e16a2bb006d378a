package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.intake.SentFiles.GOOD;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, its bytes say. */
class ContentTest {
    private static final String ACCEPTED =
            ": accepted are CSV and JSON Lines in UTF-8, either of them in gzip too, XLSX and Parquet";

    @TempDir
    Path folder;

    private SentFiles sent;

    @BeforeEach
    void sender() {
        sent = new SentFiles(folder);
    }

    @Test
    void theBytesDecideWhateverTheNameSays() {
        assertThat(Content.of(sent.of(new SentWorkbook().bytes())))
                .as("a workbook named .csv")
                .isEqualTo(new Content(FileFormat.XLSX, Packing.PLAIN));
        assertThat(Content.of(sent.of("PAR1")).format()).isEqualTo(FileFormat.PARQUET);
        assertThat(Content.of(sent.of("\uFEFF \n{\"a\":1}")).format()).isEqualTo(FileFormat.JSON_LINES);
        assertThat(Content.of(sent.of("BZh,a")).format()).isEqualTo(FileFormat.CSV);
        assertThat(Content.of(sent.of(Gzipped.of(GOOD)))).isEqualTo(new Content(FileFormat.CSV, Packing.GZIP));
        assertThat(Content.of(sent.of(Gzipped.of("{}"))).format()).isEqualTo(FileFormat.JSON_LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "d0cf11e0a1b11ae1, 'the file is an old spreadsheet (XLS), or one with a password'",
        "255044462d312e37, the file is a PDF document",
        "526172211a070100, the file is a RAR archive",
        "377abcaf271c0004, the file is a 7z archive",
        "28b52ffd04000000, the file is compressed with zstd",
        "fd377a585a000000, the file is compressed with xz",
        "425a683931415926, the file is compressed with bzip2",
        "3c68746d6c3e3c74, the file is a page or table in HTML or XML",
        "5b7b226122203a31, 'the file is a list in JSON, where JSON Lines has one object a line'",
    })
    void whatIsNotTakenIsCalledByItsName(String bytes, String reason) {
        assertRefused(HexFormat.of().parseHex(bytes), reason + ACCEPTED);
    }

    @Test
    void gzipIsAroundTextsOnly() {
        assertRefused(Gzipped.of(Gzipped.of(GOOD)), "the file is a gzip within a gzip" + ACCEPTED);
        assertRefused(Gzipped.of(new SentWorkbook().bytes()), "the file is XLSX packed in gzip" + ACCEPTED);
        assertRefused(Gzipped.of("PAR1"), "the file is Parquet packed in gzip" + ACCEPTED);
        assertRefused(Gzipped.of("%PDF"), "the file is a PDF document" + ACCEPTED);
    }

    @Test
    void nothingIsNoDelivery() {
        assertRefused(new byte[0], "the file is empty (0 bytes): send it again whole");
        assertRefused(Gzipped.of(""), "the gzip file holds nothing (0 bytes): send it again whole");
        assertThatThrownBy(() -> Content.of(folder))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessage("this is a folder, not a file: send the files in it one by one");
    }

    @Test
    void membersOfAGzipFollowOneAnother() throws IOException {
        var both = Gzipped.together(Gzipped.of("a,"), Gzipped.of("b\n"));

        assertThat(Packing.GZIP.open(sent.of(both)).readAllBytes()).asString().isEqualTo("a,b\n");
    }

    @Test
    void aGzipThatWasCutOrSpoiltIsRefused() {
        var packed = Gzipped.of(GOOD);

        for (int length : new int[] {3, 12, packed.length / 2, packed.length - 1}) {
            assertUnpackingRefused(
                    Arrays.copyOf(packed, length),
                    "the gzip file was cut: it ends before its content does; send it again whole");
        }
        assertUnpackingRefused(
                Gzipped.together(packed, "and more".getBytes(StandardCharsets.UTF_8)),
                "the gzip file is damaged, or something stands after its end");
        packed[packed.length - 6] ^= 1;
        assertUnpackingRefused(packed, "the gzip file is damaged, or something stands after its end");
    }

    @Test
    void aBombIsRefusedWhileItUnpacks() {
        assertUnpackingRefused(
                Gzipped.of(new byte[40 << 20]),
                "the file unpacks to more than 16,777,216 bytes: accepted are 200 times its own size, or 16,777,216"
                        + " bytes where it is small, and never more than 17,179,869,184");
    }

    private void assertRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> Content.of(sent.of(content)))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessage(reason);
    }

    private void assertUnpackingRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> {
                    try (var in = Packing.GZIP.open(sent.of(content))) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageStartingWith(reason);
    }
}
