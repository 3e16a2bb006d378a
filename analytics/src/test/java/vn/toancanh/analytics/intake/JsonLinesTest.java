package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;

class JsonLinesTest {
    private static final Feed LINES = Definitions.read(DefinitionFiles.shipped())
            .feed(new FeedId("fixed-broadband-lines"))
            .orElseThrow();
    private static final String LINE = """
            {"line_id":"a","time_period":"2024-12","commune_code":14320,"household_key":"h","provider":"p","technology":"fibre","status":"active"}
            """;

    @TempDir
    Path folder;

    @Test
    void keysNameTheColumnsInAnyOrder() {
        var turned = """
                {"status":"active","line_id":"b","simulated":true,"time_period":"2024-12","commune_code":"14320","household_key":null,"provider":"p","technology":"dsl"}
                """;

        var rows = rows("\uFEFF" + LINE + "\r\n" + turned.stripTrailing());

        assertThat(rows)
                .extracting(
                        row -> row.<Long>getAs(RawRows.ROW_NUMBER),
                        row -> row.<String>getAs("line_id"),
                        row -> row.<String>getAs("commune_code"),
                        row -> row.<String>getAs("household_key"),
                        row -> row.<String>getAs("simulated"),
                        row -> row.<String>getAs(RawRows.FIELD_COUNT))
                .containsExactly(tuple(1L, "a", "14320", "h", null, null), tuple(3L, "b", "14320", null, "true", null));
        assertThat(rows.getFirst().<String>getAs(RawRows.RAW_ROW)).isEqualTo(LINE.strip());
    }

    @ParameterizedTest
    @CsvSource({"1.0E10", "0.10000000000000000000000001", "12345678901234567890123", "-0", "1e2000000000"})
    void aNumberKeepsItsDigitsAsTheyAreWritten(String number) {
        assertThat(rows(LINE.replace("\"h\"", number)).getFirst().<String>getAs("household_key"))
                .isEqualTo(number);
    }

    @Test
    void aRowIsFoundAgainByItsLine() {
        var file = file(LINE + "\n" + LINE.replace("\"a\"", "\" b \""));

        assertThat(WrittenRows.numbered(Set.of(3L), LINES).in(file, LINES))
                .containsOnlyKeys(3L)
                .containsValue(Map.of(
                        "line_id",
                        "b",
                        "time_period",
                        "2024-12",
                        "commune_code",
                        "14320",
                        "household_key",
                        "h",
                        "provider",
                        "p",
                        "technology",
                        "fibre",
                        "status",
                        "active"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "h"       | {"k":1}    | line 2 holds an object in column 'household_key': text, a number, true, false or null is accepted
            "h"       | [[1],{}]   | line 2 holds a list in column 'household_key': text, a number, true, false or null is accepted
            "h"       | NaN        | line 2 holds NaN in column 'household_key': text, a number, true, false or null is accepted
            "h"       | -Infinity  | line 2 holds -Infinity in column 'household_key': text, a number, true, false or null is accepted
            "h"       | "h","provider":"q" | line 2: column 'provider' stands there twice; accepted as keys: line_id, time_period, commune_code, household_key, provider, technology, status, simulated (optional)
            "h",      | "h","x":1,  | line 2: column 'x' is not one of the feed's; accepted as keys: line_id, time_period
            "line_id":"a", | ``    | line 2: column 'line_id' is missing; accepted as keys: line_id, time_period
            "h"       | "h         | line 2 is no JSON object: Unexpected character ('p'
            "h"       | h          | line 2 is no JSON object: Unrecognized token 'h'
            "active"} | "active"}{} | line 2 holds more than one JSON object: one a line is accepted
            """)
    void whatALineMayNotHoldIsNamedWithItsNumber(String good, String bad, String reason) {
        assertRefused(LINE + LINE.replace(good, bad), reason);
    }

    @Test
    void everyLineThatCannotBeTakenIsNamed() {
        assertRefused(
                LINE + "[]\n" + LINE + "7\n",
                "line 2 is no JSON object: one in braces is accepted; line 4 is no JSON object: one in braces is accepted");
        assertThatThrownBy(() -> rows(LINE + "[]\n".repeat(25)))
                .hasMessageEndingWith(
                        "line 21 is no JSON object: one in braces is accepted; and 5 more lines like these");
    }

    @Test
    void aCutIsToldSo() {
        for (int end : new int[] {2, 60, LINE.length() - 3}) {
            assertRefused(LINE + LINE.substring(0, end), "line 2 ends within its object: the file was cut");
        }
        assertThat(rows(LINE + LINE.strip()))
                .as("a closed object needs no line break")
                .hasSize(2);
    }

    @Test
    void anObjectOverSeveralLinesIsToldSo() {
        assertRefused(
                LINE.replace(",", ",\n"),
                "line 1 ends within its object: the file was cut, or an object spans lines, where one a line is accepted");
    }

    @Test
    void longTextsAreRefusedWithTheirLine() {
        assertRefused(LINE + LINE.replace("\"h\"", "\"" + "h".repeat(65_537) + "\""), "line 2 is too long");
        assertRefused(LINE + LINE.replace("\"h\"", "\"" + "h".repeat(10_000_000) + "\""), "line 2 is too long");
        assertRefused(LINE + LINE.replace("\"h\"", "[".repeat(100_000)), "line 2 is too long");
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() {
        assertThatThrownBy(() -> rows(
                        new SentFiles(folder).of(LINE + LINE.replace("\"h\"", "\"à\""), StandardCharsets.ISO_8859_1)))
                .hasMessage(
                        "line 2 is not UTF-8 (byte E0): save the file as JSON Lines in UTF-8, not in TCVN3, VNI or windows-1258");
    }

    private void assertRefused(String content, String reason) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageStartingWith(reason);
    }

    private Path file(String content) {
        return new SentFiles(folder).of(content);
    }

    private List<Row> rows(String content) {
        return rows(file(content));
    }

    private static List<Row> rows(Path file) {
        return RawRows.of(SharedSpark.session(), file, LINES).rows().collectAsList();
    }
}
