package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of targets.csv or commitments.csv may promise: only what can be judged. */
class ClauseLinesTest {
    @TempDir
    Path own;

    @BeforeEach
    void threeIndicatorsOfThreeDirections() throws IOException {
        write("indicators.csv", """
                indicator,pillar,numerator,denominator,per,unit,direction,decimals,name_vi,name_en,definition_vi,definition_en,reference
                fibre,infrastructure,households-with-fibre,households,100,percent,higher-is-better,1,a,a,a,a,a
                poverty,society,urban-people,people,100,percent,lower-is-better,1,a,a,a,a,a
                homes,context,households,,,household,neutral,0,a,a,a,a,a
                """);
        write("commitments.csv", "programme,indicator,year,words,note\n");
        write("quality_checks.csv", "check,severity,kind,subject,at,limit,name_vi,name_en\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "district", "commune", "Province", ""})
    void aScopeThatCannotBeJudgedYetIsRefused(String scope) {
        assertThat(mistake("fibre", scope, "2025", ">=", "80"))
                .isEqualTo(
                        "targets.csv:2: scope: found '%s', accepted: province; promises for other units cannot be"
                                + " judged yet",
                        scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975", "2201", "2000000000", "99999999999", "-2025", "2025.0", "２０２５", ""})
    void aYearThatNoPeriodHasIsRefused(String year) throws IOException {
        assertThat(mistake("fibre", "province", year, ">=", "80"))
                .isEqualTo("targets.csv:2: year: found '%s', accepted: a year from 1976 to 2200", year);

        write("targets.csv", "programme,indicator,scope,year,comparison,value,words\n");
        write(
                "commitments.csv",
                "programme,indicator,year,words,note\nninh-binh-01-nq-tu,fibre,%s,w,\n".formatted(year));
        assertThatThrownBy(this::read)
                .hasMessageContaining("commitments.csv:2: year: found '%s', accepted: a year from 1976 to 2200", year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "-Infinity", "0x1p3", "1e3", "80d", "+80", ".5", "80.", "62,5", "８０", ""})
    void aNumberThatIsNotInPlainDigitsIsRefused(String value) {
        assertThat(mistake("fibre", "province", "2025", ">=", "\"" + value + "\""))
                .isEqualTo(
                        "targets.csv:2: value: found '%s', accepted: a number in plain digits, such as 12 or -0.5",
                        value);
    }

    @Test
    void aNumberWithMoreDigitsThanThereIsRoomForIsRefused() {
        assertThat(mistake("fibre", "province", "2025", ">=", "9".repeat(400))).contains("value: found '999");
    }

    @ParameterizedTest
    @CsvSource({
        "fibre, <=, '>=, >, =, since fibre is higher-is-better'",
        "poverty, =, '<=, since poverty is lower-is-better'",
        "poverty, >=, '<=, since poverty is lower-is-better'",
        "poverty, >, '<=, since poverty is lower-is-better'",
        "homes, =, '>=, >, <=, since homes is neutral'",
        "homes, ~, '>=, >, =, <='"
    })
    void aComparisonThatWouldCountTheWorseAsKeptIsRefused(String indicator, String comparison, String accepted) {
        assertThat(mistake(indicator, "province", "2025", comparison, "20"))
                .isEqualTo("targets.csv:2: comparison: found '%s', accepted: %s", comparison, accepted);
    }

    @ParameterizedTest
    @CsvSource({"fibre,>=", "fibre,>", "fibre,=", "poverty,<=", "homes,>=", "homes,>", "homes,<="})
    void anyOtherIsTaken(String indicator, String comparison) throws IOException {
        target(indicator, "province", "2025", comparison, "-0.5");

        assertThat(read().clauses()).hasSize(1);
    }

    @Test
    void aDayHasAYearOfFourDigits() throws IOException {
        target("fibre", "province", "2025", ">=", "80");
        write("areas/lists.csv", "file,valid_from,valid_to,source\nareas/units.csv,2019-01-01,+999999999-12-31,test\n");
        write("areas/units.csv", "level,code,name,parent\nprovince,37,Tỉnh Ninh Bình,\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "lists.csv:2: valid_to: found '+999999999-12-31', accepted: a day such as 2025-07-01");
    }

    private String mistake(String indicator, String scope, String year, String comparison, String value) {
        try {
            target(indicator, scope, year, comparison, value);
            return read().clauses().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DefinitionException e) {
            return String.join(
                            "\n", e.mistakes().stream().map(Mistake::toString).toList())
                    .replace(own + "/", "");
        }
    }

    private void target(String indicator, String scope, String year, String comparison, String value)
            throws IOException {
        write(
                "targets.csv",
                "programme,indicator,scope,year,comparison,value,words\n"
                        + String.join(
                                ",", List.of("ninh-binh-01-nq-tu", indicator, scope, year, comparison, value, "w")));
    }

    private Definitions read() {
        return Definitions.read(DefinitionFiles.under(own));
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(own.resolve(name).getParent());
        Files.writeString(own.resolve(name), content);
    }
}
