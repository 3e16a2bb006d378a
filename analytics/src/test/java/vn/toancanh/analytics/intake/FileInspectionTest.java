package vn.toancanh.analytics.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.intake.SentFiles.CUC_PHUONG;
import static vn.toancanh.analytics.intake.SentFiles.DONG_THANH;
import static vn.toancanh.analytics.intake.SentFiles.GOOD;
import static vn.toancanh.analytics.intake.SentFiles.HEADER;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;

class FileInspectionTest {
    private static final Feed REGISTER = Definitions.read(DefinitionFiles.shipped())
            .feed(new FeedId("population-register"))
            .orElseThrow();
    private static final String ACCEPTED = "accepted in the header: province_code, province, district_code, district,"
            + " commune_code, commune, time_period (optional), population, population_urban, population_rural,"
            + " households, households_urban (optional), households_rural (optional), adults (optional),"
            + " simulated (optional)";

    @TempDir
    Path folder;

    private SentFiles sent;

    @BeforeEach
    void sender() {
        sent = new SentFiles(folder);
    }

    @Test
    void takesTheColumnsInTheOrderOfTheFile() {
        assertThat(inspected(sent.of(GOOD)).columns())
                .startsWith("province_code")
                .endsWith("households");
        assertThat(inspected(sent.of("households" + GOOD.substring(13).replace(",households\n", ",province_code\n")))
                        .columns())
                .startsWith("households")
                .endsWith("province_code");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(inspected(sent.of("\uFEFF" + GOOD)).columns()).startsWith("province_code");
    }

    @Test
    void takesSemicolonsAndCarriageReturns() {
        assertThat(inspected(sent.of(GOOD.replace(',', ';'))).reader()).isEqualTo(new CsvDialect(';', Packing.PLAIN));
        assertThat(inspected(sent.of(GOOD.replace("\n", "\r\n"))).columns()).endsWith("households");
    }

    @Test
    void tabsAreNamedAsWhatIsWrong() {
        assertRefused(
                GOOD.replace(',', '\t'),
                "the columns of the header are separated by tabs: accepted are commas or semicolons; save the file as CSV");
    }

    @Test
    void aLastNumberThatMayHaveBeenCutIsRefused() {
        assertRefused(
                GOOD.stripTrailing(),
                "line 3, the last, has no line break at its end, and nothing else proves that households '2' is whole:"
                        + " send the file again with a line break at its end");
    }

    @Test
    void aLastNumberIsWholeWhereItsSumHolds() {
        var parts = HEADER + ",households_urban,households_rural\n" + CUC_PHUONG.replace(",2", ",25,5");

        assertThat(inspected(sent.of(parts + ",20")).rowCount()).isOne();
        assertRefusedEnding(
                parts + ",2", "households_rural '2' is whole: send the file again with a line break at its end");
        assertRefusedEnding(
                parts + ",", "households_rural '' is whole: send the file again with a line break at its end");
    }

    @Test
    void aTotalIsNotProvenByPartsThatAreNotGiven() {
        var header = HEADER.replace(",population,", ",") + ",population\n";

        assertThat(inspected(sent.of(header + "37,,,,14428,,,17,2,17")).rowCount())
                .isOne();
        assertRefusedEnding(
                header + "37,,,,14428,,,,2,17",
                "population '17' is whole: send the file again with a line break at its end");
    }

    @Test
    @Timeout(5)
    void anExponentProvesNothingAndIsNeverAddedUp() {
        var header = HEADER.replace(",population,", ",") + ",population\n";

        for (var number : List.of("1e20000000", "1e2000000000", "9".repeat(60_000))) {
            assertThatThrownBy(() -> inspected(sent.of(header + "37,,,,14428,,1,1,2," + number)))
                    .isInstanceOf(RefusedDelivery.class)
                    .hasMessageContaining("is whole: send the file again with a line break at its end");
        }
    }

    @Test
    void aLastWordOrPeriodIsWholeWhereItIsAnAcceptedOne() {
        var header = HEADER + ",simulated\n" + CUC_PHUONG;
        assertThat(inspected(sent.of(header + ",false")).rowCount()).isOne();
        assertRefusedEnding(header + ",fals", "'fals' is whole: send the file again with a line break at its end");

        var dated = HEADER + ",time_period\n" + CUC_PHUONG;
        assertThat(inspected(sent.of(dated + ",2019")).rowCount()).isOne();
        assertRefusedEnding(dated + ",201", "'201' is whole: send the file again with a line break at its end");
    }

    @Test
    void aLastFieldIsWholeWhereItsQuotationMarksAreClosed() {
        assertThat(inspected(sent.of(GOOD.stripTrailing().replaceAll(",2$", ",\"2\"")))
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void blanksAfterTheLastLineBreakAreNoCut() {
        assertThat(inspected(sent.of(GOOD + "  ")).rowCount()).isEqualTo(2);
    }

    @Test
    void namesEveryMissingUnknownAndRepeatedColumn() {
        var header = HEADER.replace("population_urban", "dan_so_thanh_thi").replace("district,", "province,");

        assertRefused(
                header + "\n" + DONG_THANH + "\n",
                "column 'district' is missing; column 'population_urban' is missing;"
                        + " column 'dan_so_thanh_thi' is not one of the feed's; column 'province' stands there twice; "
                        + ACCEPTED);
    }

    @Test
    void aMissingColumnIsNamed() {
        assertRefused(GOOD.replace(",households\n", "\n"), "column 'households' is missing; " + ACCEPTED);
    }

    @Test
    void aFileWithoutAHeaderIsToldSo() {
        assertRefusedStarting(
                DONG_THANH + "\n" + CUC_PHUONG + "\n",
                "the first line holds none of the feed's columns: found '37, Tỉnh Ninh Bình, 369,");
    }

    @Test
    void aHeaderAloneIsNoDelivery() {
        assertRefused(HEADER + "\n", "the file has a header and no rows: send it again whole");
    }

    @Test
    void blankLinesAreNoDelivery() {
        assertRefused("\n\n  \n", "the file holds blank lines only: send it again whole");
        assertRefused("\uFEFF", "the file holds blank lines only: send it again whole");
    }

    @Test
    void aCutInTheMiddleOfALineIsSeen() {
        assertRefused(
                HEADER + "\n" + DONG_THANH + "\n" + CUC_PHUONG.substring(0, 25),
                "the file was cut: line 3 ends after 4 of 10 fields; send it again whole");
    }

    @Test
    void aCutInTheHeaderIsSeen() {
        assertRefusedStarting(HEADER.substring(0, 40), "column 'district' is missing; ");
    }

    @Test
    void aCutInTheMiddleOfAQuotedFieldIsSeen() {
        assertRefused(
                HEADER + "\n" + DONG_THANH + "\n37,\"Tỉnh Ninh Bình,372,\n",
                "line 3 opens a quoted field that nothing closes: the file was cut, or a quotation mark is missing");
    }

    @Test
    void aCutInTheMiddleOfALetterIsSeen() {
        var bytes = GOOD.getBytes(UTF_8);
        var cut = Arrays.copyOf(bytes, new String(bytes, ISO_8859_1).lastIndexOf("\u00c6\u00b0") + 1);

        assertThatThrownBy(() -> inspected(sent.of(cut)))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessage("line 3 ends in the middle of a letter: the file was cut; send it again whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1258"})
    void anotherEncodingIsNamedWithItsLine(String encoding) {
        assertThatThrownBy(() -> inspected(sent.of(
                        HEADER + "\n" + "1,b,2,d,3,f,4,5,6,7\n".repeat(3000) + "37,Hà,3,d,5,f,7,8,9,0\n",
                        Charset.forName(encoding))))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessage(
                        "line 3002 is not UTF-8 (byte E0): save the file as CSV in UTF-8, not in TCVN3, VNI or windows-1258");
    }

    @Test
    void utf16IsNamed() {
        var told = "the file is UTF-16 or no text: save it as CSV in UTF-8";

        assertThatThrownBy(() -> inspected(sent.of(GOOD, UTF_16LE))).hasMessage(told);
        assertThatThrownBy(() -> inspected(sent.of(GOOD, UTF_16))).hasMessage(told);
    }

    @Test
    void aZeroByteIsNamedWithItsLine() {
        assertRefused(
                GOOD.replace(",7,,7", ",\0,,7"),
                "line 3 holds a zero byte: the file is damaged; send it again as CSV in UTF-8");
    }

    @Test
    void quotedLineBreaksAndQuotationMarksAreNoCut() {
        var quoted = CUC_PHUONG.replace("Xã Cúc Phương", "\"Xã \"\"Cúc\nPhương\"\"\"");

        assertThat(inspected(sent.of(HEADER + "\n" + quoted + "\n")).columns()).hasSize(10);
        assertThat(inspected(sent.of(HEADER + "\n" + CUC_PHUONG.replace("Cúc", "5\" Cúc") + "\n"))
                        .columns())
                .as("a mark within a field that does not begin with one is a letter like any other")
                .hasSize(10);
    }

    @Test
    void aRowWithMoreOrFewerFieldsThanTheHeaderIsForTheChecksOfRows() {
        assertThat(inspected(sent.of(GOOD.replace("Đông Thành,9,9,,3", "Đông Thành,9,9,,3,extra")))
                        .columns())
                .hasSize(10);
        assertThat(inspected(sent.of(GOOD.replace("Xã Cúc Phương,7,,7,2", "Xã Cúc Phương")))
                        .columns())
                .hasSize(10);
    }

    @Test
    void textAfterAClosingQuotationMarkIsNamedWithItsLine() {
        assertRefusedStarting(
                GOOD.replace("Xã Cúc Phương", "\"Xã\" Cúc Phương"),
                "the file is no CSV from its beginning to its end: Exception when reading record that started in line 3"
                        + " (Unexpected character after closing quote: ' ' (0x20))");
    }

    @Test
    void gzipChangesNothingOfWhatIsSeen() {
        assertThat(inspected(sent.of(Gzipped.of(GOOD))).rowCount()).isEqualTo(2);
        assertThatThrownBy(() -> inspected(sent.of(Gzipped.of(GOOD.stripTrailing()))))
                .hasMessageContaining("send the file again with a line break at its end");
    }

    private static FileInspection inspected(Path file) {
        return FileInspection.of(Content.of(file), file, REGISTER);
    }

    private void assertRefused(String content, String message) {
        assertThatThrownBy(() -> inspected(sent.of(content)))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessage(message);
    }

    private void assertRefusedStarting(String content, String message) {
        assertThatThrownBy(() -> inspected(sent.of(content)))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageStartingWith(message);
    }

    private void assertRefusedEnding(String content, String message) {
        assertThatThrownBy(() -> inspected(sent.of(content)))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageEndingWith(message);
    }
}
