package vn.toancanh.ui.command.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.command.Typed;

/** What enterprises told is explained with what it was derived from, by sector, and beside what was published of it. */
class ExplainEstimatesTest {
    @TempDir
    private static Path folder;

    @Test
    void whatWasReconciledIsToldWithWhatWasCountedAndWhatItWasReconciledTo() throws IOException {
        var province = estimates("37,2024,48,true,Niên giám,,0\n", 4);

        assertThat(explained(province, "37", "2024").out())
                .containsSubsequence(
                        "in 2024: 50 %",
                        "where       digital_value_added = value_added where vsic_class in ict-core",
                        "where       value_added = gross_output - intermediate_consumption",
                        "code list   ",
                        "total       24 in 2024",
                        "12 was counted before it was reconciled to value-added of 37 in 2024: 48 (Niên giám)",
                        "rows that are counted, 4 of 4 that fit:",
                        "enterprises_2024-Q1.csv, line 2: 14428",
                        "enterprises_2024-Q4.csv, line 2: 14428",
                        "denominator: value-added, 48 million-vnd")
                .doesNotContain("not used");
    }

    @Test
    void aPublishedValueThatTooFewUnitsWereCountedForIsToldWithHowManyThereWere() throws IOException {
        var province = estimates("37,2024,48,true,Niên giám,,\n37,2024,50,false,Báo,,\n", 4);

        var words = "not used    value-added of 37 in 2024: 48 (Niên giám): 1 of 145 units were counted in 2024-Q1;"
                + " accepted are 95.0 % of them";
        assertThat(explained(province, "37", "2024").out())
                .contains(
                        "total       12 in 2024, of 1 of 145 units",
                        "made up of  372 Huyện Nho Quan 12" + System.lineSeparator())
                .containsSubsequence(
                        "numerator: ",
                        words,
                        "not used    value-added of 37 in 2024: 50 (Báo): another value of the same year is preferred",
                        "denominator: ",
                        words);
        assertThat(explained(province, "14428", "2024-Q2").out())
                .as("of a part and a quarter as well")
                .contains(words);
        var unused = JsonMapper.shared()
                .readTree(explained(province, "37", "2024", "--json").out())
                .get("sides")
                .get(0)
                .get("unused");
        assertThat(unused).hasSize(2);
        assertThat(unused.get(0).get("published").get("amount").asInt()).isEqualTo(48);
        assertThat(unused.get(0).get("why").asString()).startsWith("1 of 145 units were counted in 2024-Q1");
    }

    @Test
    void aPublishedValueOfAYearThatIsNotWholeIsToldThoughNoNumberIsKnown() throws IOException {
        var province = estimates("37,2024,48,true,Niên giám,,0\n", 3);

        assertThat(explained(province, "37", "2024").out())
                .contains(
                        "nothing is known",
                        "not used    value-added of 37 in 2024: 48 (Niên giám): 14428 was counted in the year and not in"
                                + " 2024-Q4; accepted are units that were counted in every period");
    }

    /** So many quarters of one enterprise in a commune of Ninh Bình. */
    private static Path estimates(String published, int quarters) throws IOException {
        var province = Files.createTempDirectory(folder, "estimates");
        Files.createDirectories(province.resolve("config"));
        Files.writeString(
                province.resolve("config/published_values.csv"),
                "measure,ref_area,time_period,amount,preferred,source,note,least_counted\n"
                        + published.lines().map("value-added,%s\n"::formatted).collect(Collectors.joining()));
        for (int quarter = 1; quarter <= quarters; quarter++) {
            var file = Files.writeString(
                    folder.resolve("enterprises_2024-Q%d.csv".formatted(quarter)),
                    "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,digital_share,platform\n"
                            + "e1,2024-Q%d,14428,1061,10,4,0.5,false\n".formatted(quarter));
            assertThat(Typed.in(province, "deliver", file.toString(), "--feed", "enterprise-accounts")
                            .exitCode())
                    .isZero();
        }
        return province;
    }

    private static Typed explained(Path province, String area, String period, String... more) {
        var typed = Stream.concat(
                        Stream.of(
                                "explain",
                                "--indicator",
                                "digital-economy-share",
                                "--ref-area",
                                area,
                                "--time-period",
                                period),
                        Stream.of(more))
                .toArray(String[]::new);
        return Typed.in(province, typed);
    }

    @Test
    void aSectorIsExplainedByItsOwnRows() throws IOException {
        var province = folder.resolve("sectors");
        var file = Files.writeString(
                folder.resolve("enterprises_2024-Q3.csv"),
                "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,digital_share,platform\n"
                        + "e1,2024-Q3,14428,6201,9,4,0,false\n"
                        + "e2,2024-Q3,14428,1061,10,4,0.5,false\n");
        assertThat(Typed.in(province, "deliver", file.toString(), "--feed", "enterprise-accounts")
                        .exitCode())
                .isZero();

        assertThat(sector(province, "C").out())
                .containsSubsequence(
                        "Digital economy share of GRDP, Manufacturing (C), of 37 Tỉnh Ninh Bình in 2024-Q3: 50 %",
                        "numerator: digital-value-added of C, 3 million-vnd",
                        "total       3 in 2024-Q3",
                        "rows that are counted, 1 of 1 that fit:",
                        "enterprises_2024-Q3.csv, line 3: 14428, vsic_class=1061",
                        "denominator: value-added of C, 6 million-vnd");
        assertThat(sector(province, "X").exitCode()).isEqualTo(2);
        assertThat(sector(province, "X").err())
                .startsWith("Cannot explain breakdown 'X' of digital-economy-share: accepted are C, J");
    }

    private static Typed sector(Path province, String part) {
        return Typed.in(
                province,
                "explain",
                "--indicator",
                "digital-economy-share",
                "--breakdown",
                part,
                "--ref-area",
                "37",
                "--time-period",
                "2024-Q3");
    }
}
