package vn.toancanh.analytics.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.analytics.SmallProvince;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.NameVariant;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

class ValidationTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final String REGISTER =
            "province_code,province,district_code,district,commune_code,commune,population,population_urban,population_rural,households,adults,time_period";
    private static final String LINES = "line_id,time_period,commune_code,household_key,provider,technology,status";
    private static final List<NameVariant> VARIANTS =
            List.of(new NameVariant(new AreaCode("372"), "Xã Nho Phong", new AreaCode("14428"), "joined in 2018"));

    @TempDir
    Path folder;

    @Test
    void aRightRowBecomesATypedRecord() {
        var checked = register("37,,372,,14428,Xã Cúc Phương,9,,9,3,,2019");

        assertThat(checked.rejections()).isEmpty();
        assertThat(checked.records().getFirst().json())
                .isEqualTo("{\"row_number\":2,\"ref_area\":\"14428\",\"time_period\":\"2019\",\"matched_by\":\"CODE\","
                        + "\"population\":9,\"population_urban\":0,\"population_rural\":9,\"households\":3,"
                        + "\"households_urban\":null,\"households_rural\":null,\"adults\":null,\"simulated\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 912", "-1", "@SUM(1)", "\t=1", "\uFF1D1+1"})
    void aFormulaInATextThatNobodyConstrainsIsNamed(String text) {
        assertThat(lines("l,2024-12,14428,\"%s\",A,fibre,active".formatted(text))
                        .rejections())
                .singleElement()
                .asString()
                .startsWith(
                        "line 2, household_key '%s' would be a formula in a spreadsheet (formula injection): accepted"
                                .formatted(text.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "-9,,-9,3,   | population '-9' is no count: a whole number from 0 without separators is accepted",
                "nine,,,3,   | population 'nine' is no count: a whole number from 0 without separators is accepted",
                "9.0,,,3,    | population '9.0' is no count: a whole number from 0 without separators is accepted",
                "1.234,,,3,  | population '1.234' is no count: a whole number from 0 without separators is accepted",
                ",,,3,       | population '' is empty: a value is needed",
                "9,9,,,      | households '' is empty: a value is needed",
                "1000001,1000001,,3, | population '1000001' is more than 1000000",
                "1000001,1000001,,3, | population_urban '1000001' is more than 1000000",
                "99999999999999999999,,,3, | population '99999999999999999999' is no count: a whole number from 0 without separators is accepted",
                "9,4,4,3,    | population '9' is not the sum of population_urban and population_rural, which is 8",
                "9,9,,3,x    | adults 'x' is no count: a whole number from 0 without separators is accepted",
                "9,9,,3,,2018 | time_period '2018' is not the period of this delivery, 2019",
                "9,9,,3,,abc | time_period 'abc' is not the period of this delivery, 2019"
            })
    void aWrongValueIsNamedWithWhatWouldBeAccepted(String values, String told) {
        var row = "37,,372,,14428,," + values.strip();
        var checked = register(
                row + ",".repeat(11 - (int) row.chars().filter(c -> c == ',').count()));

        assertThat(checked.records()).isEmpty();
        assertThat(checked.rejections()).contains("line 2, " + told);
    }

    @Test
    void everyMistakeOfARowIsToldAtOnce() {
        assertThat(register("37,,372,,99999,,-9,,9,many,,2019").rejections())
                .containsExactlyInAnyOrder(
                        "line 2, population '-9' is no count: a whole number from 0 without separators is accepted",
                        "line 2, households 'many' is no count: a whole number from 0 without separators is accepted",
                        "line 2, commune_code '99999' no unit has this code on 2019-12-31");
    }

    @Test
    void theWholeRowStandsBesideItsMistake() {
        var row = "37,,372,,99999,\"Xã, một\",9,9,,3,,2019";

        assertThat(validated("population-register", "2019", REGISTER, row)
                        .rejections()
                        .get()
                        .collectAsList())
                .extracting(rejection -> rejection.<String>getAs("raw_row"))
                .containsExactly("37,,372,,99999,Xã, một,9,9,,3,,2019");
    }

    @Test
    void aRowOfAWrongLengthIsRejectedAlone() {
        var checked = register("37,,372,,14428,,9,9,,3,,2019,extra", "37,,372,,14431,,9,9,,3,,2019", "37,,372,,14434");

        assertThat(checked.records()).hasSize(1);
        assertThat(checked.rejections())
                .containsExactly(
                        "line 2,  '13' fields in this row: as many as the header has are accepted",
                        "line 4,  '5' fields in this row: as many as the header has are accepted");
    }

    @Test
    void rowsThatRepeatACommuneAreAllRejected() {
        var checked = register(
                "37,,372,,14428,,9,9,,3,,2019", "37,,372,,14431,,9,9,,3,,2019", "37,,372,,,Xã Cúc Phương,8,8,,3,,2019");

        assertThat(checked.records())
                .extracting(record -> record.<String>getAs("ref_area"))
                .containsExactly("14431");
        assertThat(checked.rejections())
                .containsExactly(
                        "line 2, commune_code '14428' stands in more than one row (lines 2, 4): keep one of them",
                        "line 4, commune_code '14428' stands in more than one row (lines 2, 4): keep one of them");
    }

    @Test
    void namesThatARecordedDecisionCountsTogetherAreNoRepetition() {
        var checked = register("37,,372,,14428,Xã Cúc Phương,9,9,,3,,2019", "37,,372,,14428,Xã Nho Phong,8,8,,3,,2019");

        assertThat(checked.rejections()).isEmpty();
        assertThat(checked.records())
                .extracting(record -> record.<String>getAs("ref_area"), record -> record.<String>getAs("matched_by"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("14428", "CODE"),
                        org.assertj.core.groups.Tuple.tuple("14428", "VARIANT"));
    }

    @Test
    void aLineThatStandsTwiceIsRejectedWhereverItStands() {
        var checked = lines(
                "1,2024-12,14428,h1,A,fibre,active",
                "1,2024-12,14431,h2,A,fibre,active",
                "2,2024-12,14431,h2,A,fibre,active");

        assertThat(checked.records()).hasSize(1);
        assertThat(checked.rejections())
                .containsExactly(
                        "line 2, line_id '1' stands in more than one row (lines 2, 3): keep one of them",
                        "line 3, line_id '1' stands in more than one row (lines 2, 3): keep one of them");
    }

    @Test
    void manyRepetitionsNameTheFirstLinesAndCountTheOthers() {
        var row = "1,2024-12,14428,h1,A,fibre,active";

        assertThat(lines(row, row, row, row, row, row, row).rejections())
                .hasSize(7)
                .allSatisfy(told -> assertThat(told).endsWith("(lines 2, 3, 4, 5, 6 and 2 more): keep one of them"));
    }

    @Test
    void blankKeysAreEmptyAndNoRepetition() {
        assertThat(lines(",2024-12,14428,h1,A,fibre,active", ",2024-12,14428,h1,A,fibre,active")
                        .rejections())
                .containsExactly(
                        "line 2, line_id '' is empty: a value is needed",
                        "line 3, line_id '' is empty: a value is needed");
    }

    @Test
    void aWordThatTheFeedDoesNotKnowIsToldWithThoseThatItDoes() {
        assertThat(lines("1,2024-12,14428,h1,A,FTTH,on").rejections())
                .containsExactlyInAnyOrder(
                        "line 2, technology 'FTTH' is not one of fibre, cable, dsl, wireless",
                        "line 2, status 'on' is not one of active, suspended, ended");
    }

    private Checked register(String... rows) {
        return checked(validated("population-register", "2019", REGISTER, rows), rows.length);
    }

    private Checked lines(String... rows) {
        return checked(validated("fixed-broadband-lines", "2024-12", LINES, rows), rows.length);
    }

    /** Every row ends on exactly one side. */
    private static Checked checked(Validation validation, int rows) {
        var records = validation.records().orderBy("row_number").collectAsList();
        var rejections = validation
                .rejections()
                .get()
                .orderBy("row_number", "column_name")
                .collectAsList();
        var numbers = new ArrayList<Long>();
        records.forEach(record -> numbers.add(record.getAs("row_number")));
        rejections.stream().map(row -> row.<Long>getAs("row_number")).distinct().forEach(numbers::add);
        assertThat(numbers).as("accepted and rejected rows").hasSize(rows).doesNotHaveDuplicates();
        return new Checked(
                records, rejections.stream().map(ValidationTest::told).toList());
    }

    private static String told(Row rejection) {
        return "line %d, %s '%s' %s"
                .formatted(
                        rejection.<Long>getAs("row_number"),
                        rejection.<String>getAs("column_name"),
                        rejection.<String>getAs("value"),
                        rejection.<String>getAs("reason"));
    }

    private Validation validated(String feed, String period, String header, String... rows) {
        var declared = DEFINITIONS.feed(new FeedId(feed)).orElseThrow();
        var month = Period.parse(period);
        var raw = RawRows.of(SharedSpark.session(), file(header + "\n" + String.join("\n", rows) + "\n"), declared);
        return Validation.of(
                raw.rows(),
                declared,
                month,
                Ground.ofNames(SmallProvince.areas(), SmallProvince.on(month.lastDay()), VARIANTS));
    }

    private Path file(String content) {
        try {
            return Files.writeString(folder.resolve("sent.csv"), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What came out of a delivery. */
    private record Checked(List<Row> records, List<String> rejections) {}
}
