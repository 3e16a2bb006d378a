package vn.toancanh.analytics;

import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.TAN_THANH;
import static vn.toancanh.analytics.SentCorpus.bad;
import static vn.toancanh.analytics.SentCorpus.good;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.toancanh.analytics.SentCorpus.Sent;
import vn.toancanh.analytics.intake.SentWorkbook;

/** Workbooks, other archives, and what is no text at all. */
final class SentContainers {
    private static final String GOOD = HEADER + DONG_THANH + TAN_THANH;
    private static final String LINES_CSV = """
            line_id,time_period,commune_code,household_key,provider,technology,status
            a,2024-12,14320,h,p,fibre,active
            """;
    private static final String NOT_THE_PERIOD = "is not the period of this delivery, 2024-12";

    private SentContainers() {}

    static Stream<Sent> all() {
        return Stream.of(workbooks(), otherKinds()).flatMap(files -> files);
    }

    private static Stream<Sent> workbooks() {
        var good = SentWorkbook.of(GOOD);
        return Stream.of(
                good("xlsx: good, and named .csv", good.bytes()),
                good(
                        "xlsx: a month that is a date",
                        LINES,
                        SentWorkbook.of(LINES_CSV.replace("2024-12", ""))
                                .part("xl/worksheets/sheet1.xml", lines("<c r=\"B2\" s=\"2\"><v>45627</v></c>"))
                                .bytes()),
                bad(
                        "xlsx: a day for a month",
                        LINES,
                        SentWorkbook.of(LINES_CSV)
                                .part("xl/worksheets/sheet1.xml", lines("<c r=\"B2\" s=\"1\"><v>45657</v></c>"))
                                .bytes(),
                        "line 2, time_period '2024-12-31' " + NOT_THE_PERIOD),
                bad(
                        "xlsx: an error",
                        LINES,
                        SentWorkbook.of(LINES_CSV)
                                .part("xl/worksheets/sheet1.xml", lines("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>"))
                                .bytes(),
                        "cell B2 shows the error #REF!"),
                bad(
                        "xlsx: a formula without a value",
                        LINES,
                        SentWorkbook.of(LINES_CSV)
                                .part("xl/worksheets/sheet1.xml", lines("<c r=\"B2\"><f>NOW()</f></c>"))
                                .bytes(),
                        "cell B2 holds a formula without its value"),
                bad(
                        "xlsx: two filled sheets",
                        SentWorkbook.of(GOOD)
                                .sheet("Quý 2", SentWorkbook.rows(GOOD))
                                .bytes(),
                        "the workbook has 2 filled sheets ('Dữ liệu', 'Quý 2')"),
                bad(
                        "xlsx: no filled sheet",
                        new SentWorkbook().sheet("a", "").bytes(),
                        "the workbook's sheets are empty"),
                bad(
                        "xlsx: a title above the header",
                        SentWorkbook.of("Dân số\n" + GOOD).bytes(),
                        "the first line holds none of the feed's columns: found 'Dân số'"),
                bad(
                        "xlsx: duplicate headers",
                        SentWorkbook.of(GOOD.replace("population_rural", "population"))
                                .bytes(),
                        "column 'population' stands there twice"),
                bad(
                        "xlsx: a row beyond the header",
                        SentWorkbook.of(HEADER + DONG_THANH.replace(",3\n", ",3,4\n"))
                                .bytes(),
                        "line 2,  '11' fields in this row"),
                bad(
                        "xlsx: cut",
                        Arrays.copyOf(good.bytes(), good.bytes().length - 30),
                        "the workbook is cut or damaged"),
                bad(
                        "xlsx: a bomb",
                        SentWorkbook.of(GOOD)
                                .part("xl/media/image1.bmp", "\0".repeat(20_000_000))
                                .bytes(),
                        "the file unpacks to more than "),
                bad(
                        "xlsx: texts of more bytes than the archive speaks of",
                        SentWorkbook.claiming(
                                SentWorkbook.of(GOOD)
                                        .texts("<t>%s</t>".formatted("x".repeat(1000)))
                                        .bytes(),
                                "xl/sharedStrings.xml",
                                100),
                        "the workbook is damaged in its part 'xl/sharedStrings.xml', which has more than the 100 bytes"),
                bad(
                        "xlsx: fewer bytes than the archive speaks of",
                        SentWorkbook.claiming(good.bytes(), "xl/styles.xml", 1_000_000),
                        "the workbook is damaged in its part 'xl/styles.xml', which has fewer than the 1000000 bytes"),
                bad(
                        "xlsx: a text of 10 MB",
                        SentWorkbook.of(GOOD.replace("Phường Tân Thành", "x".repeat(10_000_000)))
                                .bytes(),
                        "holds a text of more than 1048576 bytes"),
                bad(
                        "xlsx: broken XML",
                        SentWorkbook.of(GOOD)
                                .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")
                                .bytes(),
                        "the workbook is damaged in its part 'xl/worksheets/sheet1.xml'"),
                bad("zip: no workbook", SentWorkbook.zipped(Map.of("a.csv", GOOD)), "the file is a ZIP archive"),
                bad(
                        "zip: OpenDocument",
                        SentWorkbook.zipped(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                        "the file is an OpenDocument file"),
                bad(
                        "zip: a text document",
                        new SentWorkbook().without("_rels/.rels").bytes(),
                        "the file is an archive without a workbook"));
    }

    private static String lines(String period) {
        return "<worksheet><sheetData>"
                + SentWorkbook.rows(LINES_CSV).replaceAll("<c r=\"B2\".*?</c>", Matcher.quoteReplacement(period))
                + "</sheetData></worksheet>";
    }

    private static Stream<Sent> otherKinds() {
        return Stream.of(
                bad("xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1"), "the file is an old spreadsheet (XLS)"),
                bad("pdf", "%PDF-1.7 named .csv", "the file is a PDF document"),
                bad("html named .xls", "<html><table>", "the file is a page or table in HTML or XML"),
                bad("parquet: a head alone", "PAR1", "the Parquet file has no end"),
                bad(
                        "parquet: damaged",
                        "PAR1" + "x".repeat(1000),
                        "the Parquet file has no end: it was cut or damaged"));
    }
}
