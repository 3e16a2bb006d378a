package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookSheetTest {
    private static final String HEADER = SentWorkbook.row(1, text("A1", "name") + text("B1", "value"));

    @TempDir
    Path folder;

    @Test
    void cellsBecomeTextInPlainNotation() throws IOException {
        assertThat(values(
                        "<c r=\"B2\"><v>12</v></c>",
                        "<c r=\"B2\"><v>1.1000000000000001</v></c>",
                        "<c r=\"B2\"><v>3.0</v></c>",
                        "<c r=\"B2\"><v>1.5E+3</v></c>",
                        "<c r=\"B2\"><v>12345678901234567890</v></c>",
                        "<c r=\"B2\" s=\"3\"><v>1</v></c>",
                        "<c r=\"B2\" t=\"b\"><v>1</v></c>",
                        "<c r=\"B2\" t=\"b\"><v>0</v></c>",
                        "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>name_x000D_x</v></c>",
                        "<c r=\"B2\"><f>6*7</f><v>42</v></c>"))
                .containsExactly(
                        "12", "1.1", "3", "1500", "12345678901234567890", "00001", "true", "false", "name\rx", "42");
    }

    @Test
    void daysAndMonthsAreWrittenAsTheyAreInIso8601() throws IOException {
        assertThat(values(
                        "<c r=\"B2\" s=\"1\"><v>45657</v></c>",
                        "<c r=\"B2\" s=\"1\"><v>45657.354166666664</v></c>",
                        "<c r=\"B2\" s=\"2\"><v>45627</v></c>",
                        "<c r=\"B2\" s=\"2\"><v>45657</v></c>",
                        "<c r=\"B2\" s=\"1\"><v>59</v></c>",
                        "<c r=\"B2\" s=\"1\"><v>-1</v></c>",
                        "<c r=\"B2\" t=\"d\"><v>2024-12-31T00:00:00</v></c>"))
                .containsExactly(
                        "2024-12-31", "2024-12-31T08:30:00", "2024-12", "2024-12-31", "1900-02-28", "-1", "2024-12-31");
    }

    @Test
    void aTimeOfNoDayIsOfTheClock() {
        assertThat(CalendarStyle.TIME.text("0.5", false)).isEqualTo("12:00:00");
        assertThat(CalendarStyle.TIME.text("45657.5", false)).isEqualTo("2024-12-31T12:00:00");
        assertThat(CalendarStyle.DAY.text("NaN", false)).isEqualTo("NaN");
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        var workbook = new SentWorkbook()
                .countingFrom1904()
                .sheet("a", HEADER + SentWorkbook.row(2, "<c r=\"B2\" s=\"1\"><v>44195</v></c>"));

        assertThat(rows(workbook).get(1).fields()).containsExactly("", "2024-12-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dd/mm/yyyy;@           | DAY
            [$-42A]d mmmm yyyy     | DAY
            [$-409]mmm\\-yy;@      | MONTH
            mm/yyyy                | MONTH
            yyyy                   | DAY
            [h]:mm:ss              | TIME
            #,##0.00\\ "dong"      | Plain[]
            [Red]0.0;[Blue]-0.0    | Plain[]
            General                | Plain[]
            0.00E+00               | Plain[]
            00                     | Padded[digits=2]
            """)
    void aFormatSaysWhatANumberIs(String code, String style) {
        assertThat(NumberStyle.of(code)).hasToString(style);
    }

    @Test
    void textsAreFoundInTheirTableWithoutLooksAndReadings() throws IOException {
        var workbook = new SentWorkbook()
                .texts("<t>Ninh</t>", "<r><rPr><b/></rPr><t>Ninh </t></r><r><t>Bình</t></r><rPh><t>no</t></rPh>")
                .sheet("a", HEADER + SentWorkbook.row(2, "<c r=\"A2\" t=\"s\"><v>1</v></c>"));

        assertThat(rows(workbook).get(1).fields()).containsExactly("Ninh Bình", "");
    }

    @Test
    void aLongSheetMayHoldManyAmpersands() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (int number = 2; number <= 2001; number++) {
            rows.append(SentWorkbook.row(number, text("A" + number, "&amp;".repeat(100))));
        }

        assertThat(rows(new SentWorkbook().sheet("a", rows.toString()))
                        .getLast()
                        .field(0))
                .isEqualTo("&".repeat(100));
    }

    @Test
    void rowsAreNumberedAsTheSheetNumbersThem() throws IOException {
        var rows = rows(new SentWorkbook()
                .sheet(
                        "a",
                        HEADER
                                + SentWorkbook.row(4, text("A4", "Xã") + "<c r=\"C4\" s=\"1\"/>")
                                + SentWorkbook.row(5, "<c r=\"A5\"/>")
                                + SentWorkbook.row(7, text("C7", "beyond"))));

        assertThat(rows).extracting(TextRow::number).containsExactly(1L, 4L, 7L);
        assertThat(rows).extracting(row -> row.fields().size()).containsExactly(2, 2, 3);
        assertThat(rows.get(1).raw()).isEqualTo("Xã\t");
    }

    @Test
    void aMergedCellStandsInTheFirstOfItsPlaces() throws IOException {
        var rows = rows(new SentWorkbook()
                .sheet(
                        "a",
                        HEADER
                                + SentWorkbook.row(2, text("A2", "Nho Quan") + text("B2", "1"))
                                + SentWorkbook.row(3, "<c r=\"A3\"/>" + text("B3", "2"))));

        assertThat(rows).extracting(row -> row.field(0)).containsExactly("name", "Nho Quan", "");
    }

    @Test
    void cellsAndRowsThatDoNotSayWhereTheyAreFollowOneAnother() throws IOException {
        var rows = rows(new SentWorkbook()
                .sheet("a", HEADER + "<row><c t=\"inlineStr\"><is><t>x</t></is></c><c><v>7</v></c></row>"));

        assertThat(rows.get(1).number()).isEqualTo(2);
        assertThat(rows.get(1).fields()).containsExactly("x", "7");
    }

    @Test
    void emptySheetsDoNotCount() throws IOException {
        var workbook =
                new SentWorkbook().sheet("notes", "").sheet("data", HEADER).sheet("more", "<row r=\"3\"/>");

        assertThat(rows(workbook)).hasSize(1);
    }

    @Test
    void severalFilledSheetsAreNamed() {
        assertRefused(
                new SentWorkbook()
                        .sheet("Tháng 1", HEADER)
                        .sheet("Tháng 2", HEADER)
                        .bytes(),
                "the workbook has 2 filled sheets ('Tháng 1', 'Tháng 2'), hidden ones counted: one is accepted");
    }

    @Test
    void aCellThatCannotBeReadIsAFaultOfItsRow() throws IOException {
        assertThat(faults(
                        "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                        "<c r=\"B2\"><f>A1+1</f></c>",
                        "<c r=\"B2\" t=\"s\"><v>9</v></c>",
                        "<c r=\"B2\" t=\"z\"><v>9</v></c>"))
                .containsExactly(
                        "cell B2 shows the error #DIV/0!: mend its formula or write the value",
                        "cell B2 holds a formula without its value: open the workbook, save it and send it again",
                        "cell B2 points to a text that the workbook does not hold",
                        "cell B2 is of an unknown kind ('z'): save the workbook anew");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <row r="9"/><row r="8"/>          | the sheet's rows are not in order: '8' stands after row 9; save the workbook anew
            <row r="2000000"/>                | the sheet's rows are not in order: '2000000' stands after row 1; save the workbook anew
            <row r="2"><c r="B2"/><c r="A2"/></row> | the sheet's cells are not in order: 'A2' stands after column B; save the workbook anew
            <row r="2"><c r="XFD2"><v>1</v></c></row> | line 2 is too long: accepted are fields of up to 65,536 characters
            <row r="2"><c r="ZZZZZZ2"><v>1</v></c></row> | the sheet's cells are not in order: 'ZZZZZZ2' stands after nothing; save the workbook anew
            <row r="2"><c r="A2"              | the workbook is damaged in its part 'xl/worksheets/sheet1.xml'
            """)
    void whatNoProgramWritesIsRefused(String row, String reason) {
        assertRefused(new SentWorkbook().sheet("a", HEADER + row).bytes(), reason);
    }

    @Test
    void aPartSpeaksOfNoOtherFile() {
        var content = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";

        assertRefused(
                new SentWorkbook()
                        .sheet("a", "")
                        .part("xl/worksheets/sheet1.xml", content)
                        .bytes(),
                "the workbook is damaged in its part 'xl/worksheets/sheet1.xml'");
    }

    @Test
    void aTextWithoutEndIsNotHeld() {
        assertRefused(
                new SentWorkbook()
                        .sheet(
                                "a",
                                HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "xy".repeat(1_000_000)
                                        + "</t></is></c></row>")
                        .bytes(),
                "part 'xl/worksheets/sheet1.xml' of the workbook holds a text of more than 1048576 bytes");
    }

    @Test
    void anArchiveOfManyFilesIsNoWorkbook() {
        var files = IntStream.range(0, 5000)
                .boxed()
                .collect(Collectors.toMap(i -> "f" + i, i -> "", (a, b) -> a, LinkedHashMap::new));

        assertRefused(SentWorkbook.zipped(files), "the archive holds 5000 files: a workbook of up to 4096 is accepted");
    }

    @Test
    void aPartWhoseBytesHaveChangedIsNamed() {
        var workbook = new SentWorkbook().sheet("a", HEADER).bytes();
        int header = new String(workbook, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        workbook[header + 16] ^= 1;

        assertRefused(
                workbook, "the workbook is damaged in its part 'xl/_rels/workbook.xml.rels': send it again whole");
    }

    @Test
    void aPartThatIsKeptHasBounds() {
        var noise = new StringBuilder();
        new Random(1).ints(200_000, 'A', 'Z').forEach(letter -> noise.append((char) letter));
        var workbook = new SentWorkbook()
                .sheet("a", HEADER)
                .part("xl/media/image1.bmp", noise.toString())
                .part(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs>%s</cellXfs></styleSheet>".formatted("<xf/>".repeat(3_400_000)));

        assertRefused(
                workbook.bytes(),
                "part '/xl/styles.xml' of the workbook holds more than 16777216 bytes: accepted are as many; send the rows as CSV or Parquet");
    }

    private static String text(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    private List<String> values(String... cells) throws IOException {
        var values = new ArrayList<String>();
        for (var cell : cells) {
            values.add(second(cell).fields().get(1));
        }
        return values;
    }

    private List<String> faults(String... cells) throws IOException {
        var faults = new ArrayList<String>();
        for (var cell : cells) {
            faults.add(second(cell).fault());
        }
        return faults;
    }

    private TextRow second(String cell) throws IOException {
        return rows(new SentWorkbook().sheet("a", HEADER + SentWorkbook.row(2, cell)))
                .get(1);
    }

    private List<TextRow> rows(SentWorkbook workbook) throws IOException {
        return rows(workbook.bytes());
    }

    private List<TextRow> rows(byte[] workbook) throws IOException {
        var file = new SentFiles(folder).of(workbook);
        var found = new ArrayList<TextRow>();
        try (var rows = WorkbookSheet.of(file).rows(file)) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }

    private void assertRefused(byte[] workbook, String reason) {
        assertThatThrownBy(() -> rows(workbook))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageStartingWith(reason);
    }
}
