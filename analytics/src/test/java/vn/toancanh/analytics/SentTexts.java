package vn.toancanh.analytics;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.REGISTER;
import static vn.toancanh.analytics.RegisterLake.TAN_THANH;
import static vn.toancanh.analytics.SentCorpus.COVERAGE;
import static vn.toancanh.analytics.SentCorpus.bad;
import static vn.toancanh.analytics.SentCorpus.good;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toancanh.analytics.SentCorpus.Sent;
import vn.toancanh.analytics.intake.Gzipped;
import vn.toancanh.analytics.intake.SentWorkbook;

/** CSV and JSON Lines, as they are and in gzip. */
final class SentTexts {
    private static final String GOOD = HEADER + DONG_THANH + TAN_THANH;
    private static final String LINE = """
            {"line_id":"a","time_period":"2024-12","commune_code":"14320","household_key":"h","provider":"p","technology":"fibre","status":"active"}
            """;
    private static final String LINES_CSV = """
            line_id,time_period,commune_code,household_key,provider,technology,status
            a,2024-12,14320,h,p,fibre,active
            """;
    private static final String NOT_THE_PERIOD = "is not the period of this delivery, 2024-12";

    private static final String A_FORMULA = "would be a formula in a spreadsheet (formula injection)";

    private SentTexts() {}

    static Stream<Sent> all() {
        return Stream.of(texts(), rows(), packed(), jsonLines()).flatMap(files -> files);
    }

    private static Stream<Sent> texts() {
        var bytes = GOOD.getBytes(UTF_8);
        return Stream.of(
                good("csv: a byte order mark", "\uFEFF" + GOOD),
                good("csv: CRLF", GOOD.replace("\n", "\r\n")),
                good("csv: semicolons", GOOD.replace(',', ';')),
                good("csv: a quoted line break", GOOD.replace("Phường Tân Thành", "\"Phường\nTân Thành\"")),
                good(
                        "csv: mixed normal forms",
                        HEADER + DONG_THANH + Normalizer.normalize(TAN_THANH, Normalizer.Form.NFD)),
                bad(
                        "csv: unbalanced quotes at the end",
                        GOOD.replace(",Phường Tân", ",\"Phường Tân"),
                        "line 3 opens a quoted field that nothing closes"),
                bad(
                        "csv: unbalanced quotes in a long file",
                        HEADER + DONG_THANH.replace(",Phường", ",\"Phường") + TAN_THANH.repeat(2000),
                        "line 2 is too long",
                        "often a quotation mark is missing"),
                bad(
                        "csv: text after quotes",
                        GOOD.replace("Phường Tân", "\"Phường\" Tân"),
                        "no CSV from its beginning to its end",
                        "line 3"),
                bad(
                        "csv: a field of 10 MB",
                        GOOD + TAN_THANH.replace("Tân", "x".repeat(10_000_000)),
                        "line 4 is too long: accepted are fields of up to 65,536 characters"),
                bad("csv: 3000 fields", GOOD + ",".repeat(3000) + "\n", "line 4 is too long", "1,024 fields"),
                bad(
                        "csv: duplicate headers",
                        GOOD.replace("population_rural", "population"),
                        "column 'population' stands there twice",
                        "accepted in the header:"),
                bad(
                        "csv: an unknown header",
                        GOOD.replace("households", "so_ho"),
                        "column 'so_ho' is not one of the feed's",
                        "column 'households' is missing"),
                bad("csv: no header", DONG_THANH + TAN_THANH, "the first line holds none of the feed's columns"),
                bad("csv: a header alone", HEADER, "the file has a header and no rows"),
                bad("csv: blank lines", "\n \n", "the file holds blank lines only"),
                bad("csv: nothing", "", "the file is empty (0 bytes)"),
                bad("csv: UTF-16", GOOD.getBytes(UTF_16), "the file is UTF-16 or no text"),
                bad("csv: UTF-16 without a mark", GOOD.getBytes(UTF_16LE), "the file is UTF-16 or no text"),
                bad(
                        "csv: windows-1258",
                        HEADER.concat("37,Hà,,,,,1,1,,1\n").getBytes(Charset.forName("windows-1258")),
                        "line 2 is not UTF-8 (byte E0)",
                        "TCVN3"),
                bad("csv: a zero byte", GOOD.replace("Tân", "T\0n"), "line 3 holds a zero byte"),
                bad(
                        "csv: cut in a letter",
                        Arrays.copyOf(
                                bytes,
                                GOOD.substring(0, GOOD.indexOf("ờng Tân")).getBytes(UTF_8).length + 1),
                        "line 3 ends in the middle of a letter"),
                bad("csv: cut in a row", GOOD.substring(0, GOOD.length() - 15), "the file was cut: line 3 ends after"),
                bad("csv: cut in the last number", GOOD.replace(",6\n", ",6"), "has no line break at its end"));
    }

    private static Stream<Sent> rows() {
        return Stream.of(
                bad(
                        "csv: ragged rows",
                        HEADER + DONG_THANH.replace(",3\n", ",3,4\n") + TAN_THANH.replace(",6\n", "\n"),
                        "line 2,  '11' fields in this row",
                        "line 3,  '9' fields in this row: as many as the header has are accepted"),
                bad(
                        "csv: NaN and infinity",
                        HEADER + DONG_THANH.replace(",3\n", ",NaN\n") + TAN_THANH.replace(",6\n", ",Infinity\n"),
                        "households 'NaN' is no count",
                        "households 'Infinity' is no count: a whole number from 0"),
                bad(
                        "csv: numbers as text",
                        HEADER + DONG_THANH.replace(",3\n", ",3 hộ\n") + TAN_THANH.replace(",6\n", ",'6\n"),
                        "line 2, households '3 hộ' is no count",
                        "line 3, households ''6' is no count"),
                bad(
                        "csv: numbers with separators",
                        HEADER + DONG_THANH.replace(",3\n", ",1.234\n") + TAN_THANH.replace(",6\n", ",\"1,234\"\n"),
                        "households '1.234' is no count",
                        "households '1,234' is no count"),
                bad(
                        "csv: dates of three kinds",
                        LINES,
                        LINES_CSV.replace("2024-12", "31/12/2024")
                                + "b,2024-12-31,14320,h,p,dsl,active\nc,Dec-24,14320,h,p,dsl,active\n",
                        "line 2, time_period '31/12/2024' " + NOT_THE_PERIOD,
                        "line 3, time_period '2024-12-31' " + NOT_THE_PERIOD,
                        "line 4, time_period 'Dec-24' " + NOT_THE_PERIOD),
                bad(
                        "csv: a formula for a number",
                        HEADER + DONG_THANH.replace(",3\n", ",=cmd|' /C calc'!A0\n"),
                        "line 2, households '=cmd|' /C calc'!A0' is no count"),
                bad(
                        "csv: a formula for a code",
                        LINES,
                        LINES_CSV.replace("14320", "=HYPERLINK(\"\"x\"\")").replace("\"\"", ""),
                        "commune_code '=HYPERLINK(x)' no unit has this code"),
                bad(
                        "csv: a formula for a text",
                        LINES,
                        LINES_CSV.replace(",p,", ",@SUM(1+1)*cmd|' /C calc'!A0,"),
                        "line 2, provider '@SUM(1+1)*cmd|' /C calc'!A0' " + A_FORMULA),
                bad(
                        "csv: a formula for a key, after a tab",
                        LINES,
                        LINES_CSV.replace(",h,", ",\t=HYPERLINK(x),"),
                        "line 2, household_key '=HYPERLINK(x)' " + A_FORMULA),
                good(
                        "csv: a name that begins with a sign is a name",
                        HEADER + DONG_THANH.replace("Thành phố", "- Thành phố")),
                good("csv: a sign within a text", LINES, LINES_CSV.replace(",h,", ",h=1+1-2@x,")),
                good("csv: an operator in capitals", COVERAGE, cells(Stream.of("viettel", "VIETTEL"))),
                bad(
                        "csv: an operator for every cell",
                        COVERAGE,
                        cells(IntStream.range(0, 4000).mapToObj("op%04d"::formatted)),
                        "column operator holds 4000 different values, such as 'op0000', 'op0001', 'op0002'",
                        "accepted are up to 100"));
    }

    private static String cells(Stream<String> operators) {
        return operators
                .map(operator -> "c-%1$s,2023-12,104.05,20.05,1,%1$s,4g,-80\n".formatted(operator))
                .collect(Collectors.joining(
                        "", "cell_id,time_period,lon,lat,population,operator,technology,signal_dbm\n", ""));
    }

    private static Stream<Sent> packed() {
        var packed = Gzipped.of(GOOD);
        var spoilt = Gzipped.of(GOOD);
        spoilt[spoilt.length - 7] ^= 1;
        return Stream.of(
                good("gzip: csv", packed),
                good("gzip: two members", Gzipped.together(Gzipped.of(HEADER + DONG_THANH), Gzipped.of(TAN_THANH))),
                good("gzip: json lines", LINES, Gzipped.of(LINE)),
                bad("gzip: cut", Arrays.copyOf(packed, packed.length - 20), "the gzip file was cut"),
                bad("gzip: cut in its head", Arrays.copyOf(packed, 5), "the gzip file was cut"),
                bad(
                        "gzip: garbage after its end",
                        Gzipped.together(packed, new byte[] {1, 2, 3}),
                        "something stands after its end"),
                bad("gzip: a changed byte", spoilt, "the gzip file is damaged"),
                bad(
                        "gzip: zero bytes without end",
                        Gzipped.of(Gzipped.together(GOOD.getBytes(UTF_8), new byte[30 << 20])),
                        "line 4 holds a zero byte"),
                bad(
                        "gzip: a bomb of rows",
                        Gzipped.of(GOOD + TAN_THANH.repeat(400_000)),
                        "the file unpacks to more than "),
                bad("gzip: in gzip", Gzipped.of(packed), "the file is a gzip within a gzip"),
                bad(
                        "gzip: around a workbook",
                        Gzipped.of(SentWorkbook.of(GOOD).bytes()),
                        "the file is XLSX packed in gzip"),
                bad("gzip: of nothing", Gzipped.of(""), "the gzip file holds nothing"));
    }

    private static Stream<Sent> jsonLines() {
        return Stream.of(
                good("json: good", LINES, LINE),
                good("json: a mark and CRLF", LINES, "\uFEFF" + LINE.replace("\n", "\r\n")),
                json(
                        "json: a nested value",
                        LINE.replace("\"h\"", "{\"k\":[1]}"),
                        "line 2 holds an object in column 'household_key'"),
                json(
                        "json: a key twice",
                        LINE.replace("\"h\"", "\"h\",\"status\":\"ended\""),
                        "line 2: column 'status' stands there twice"),
                json(
                        "json: a key missing",
                        LINE.replace("\"provider\":\"p\",", ""),
                        "line 2: column 'provider' is missing",
                        "accepted as keys: line_id"),
                json(
                        "json: an unknown key",
                        LINE.replace("line_id", "lineId"),
                        "column 'lineId' is not one of the feed's",
                        "column 'line_id' is missing"),
                json(
                        "json: a broken line",
                        LINE.replace("\"time_period\":", "\"time_period\""),
                        "line 2 is no JSON object: Unexpected character"),
                json("json: a cut line", LINE.substring(0, 70), "line 2 ends within its object: the file was cut"),
                json(
                        "json: NaN and infinity",
                        LINE.replace("\"h\"", "NaN") + LINE.replace("\"h\"", "-Infinity"),
                        "line 2 holds NaN in column 'household_key'",
                        "line 3 holds -Infinity"),
                json(
                        "json: a text of 10 MB",
                        LINE.replace("\"h\"", "\"" + "h".repeat(10_000_000) + "\""),
                        "line 2 is too long"),
                json("json: two objects in a line", LINE.strip() + LINE, "line 2 holds more than one JSON object"),
                bad("json: a list", LINES, "[" + LINE.strip() + "]", "the file is a list in JSON"),
                bad("json: over several lines", LINES, LINE.replace(",", ",\n"), "line 1 ends within its object"),
                bad(
                        "json: an exponent",
                        REGISTER,
                        "{\"province_code\":\"37\",\"province\":\"\",\"district_code\":\"369\",\"district\":\"\",\"commune_code\":\"14320\",\"commune\":\"\",\"population\":9,\"population_urban\":9,\"population_rural\":0,\"households\":3.0E0}\n",
                        "line 1, households '3.0E0' is no count"));
    }

    private static Sent json(String what, String second, String... told) {
        return bad(what, LINES, LINE + second, told);
    }
}
