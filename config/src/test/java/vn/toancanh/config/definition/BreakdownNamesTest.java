package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.config.Label;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.MeasureId;

/** What operators and sectors are called. */
class BreakdownNamesTest {
    private static final String HEADER = "by,part,name_vi,name_en\n";

    @TempDir
    Path own;

    @Test
    void everyShippedBreakdownHasANameOfItsOwn() {
        assertThat(Definitions.read(DefinitionFiles.shipped()).measures())
                .flatExtracting(measure -> measure.by().stream().toList())
                .hasSize(4)
                .allSatisfy(by -> assertThat(by.name().vi()).isNotEqualTo(by.column()));
    }

    @Test
    void aSectorIsCalledWhatTheCodeListCallsIt() {
        assertThat(shipped("value-added").nameOf("J"))
                .isEqualTo(new Label("Thông tin và truyền thông", "Information and communication"));
        assertThat(shipped("value-added").nameOf(Breakdown.OTHER)).isEqualTo(new Label("Khác", "Other"));
    }

    @Test
    void anOperatorIsCalledWhatTheFileSaysAndAnUnknownOneByItsCode() {
        assertThat(shipped("people-covered-by-4g").nameOf("viettel").en()).isEqualTo("Viettel");
        assertThat(shipped("people-covered-by-4g").nameOf("gmobile")).isEqualTo(new Label("gmobile", "gmobile"));
    }

    @Test
    void aRecordIsOfTheGroupOfItsCode() {
        assertThat(shipped("value-added").partOf("6201")).isEqualTo("J");
        assertThat(shipped("value-added").partOf("0000")).isEqualTo(Breakdown.OTHER);
        assertThat(shipped("people-covered-by-4g").partOf("viettel")).isEqualTo("viettel");
        assertThat(shipped("people-covered-by-4g").partOf(null)).isEqualTo(Breakdown.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "Viettel, viettel",
        "VIETTEL, viettel",
        "a, A",
        "A, A",
        "GMobile, gmobile",
        "ĐÔNG Á, đông á",
        "Đo\u0302ng Á, đông á"
    })
    void aPartIsWrittenAsItIsNamedElseInSmallLetters(String sent, String kept) {
        assertThat(Breakdown.writtenOneWay(
                        sent, shipped("people-covered-by-4g").named().keySet()))
                .isEqualTo(kept);
    }

    @Test
    void aBreakdownWithoutANameIsCalledByItsColumn() throws IOException {
        Files.writeString(own.resolve("breakdowns.csv"), HEADER + "operator,viettel,Viettel,Viettel\n");

        var operators = by(Definitions.read(DefinitionFiles.under(own)), "people-covered-by-4g");

        assertThat(operators.name()).isEqualTo(new Label("operator", "operator"));
        assertThat(operators.nameOf("viettel").vi()).isEqualTo("Viettel");
    }

    @Test
    void twoNamesForOnePartAndANameInOneLanguageAreRefusedWithTheLine() throws IOException {
        Files.writeString(
                own.resolve("breakdowns.csv"),
                HEADER + "operator,A,Một,One\noperator,A,Hai,Two\noperator,B,Ba,\n,C,Bốn,Four\n");

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining("breakdowns.csv:3: part: found 'A', accepted: each part of operator once")
                .hasMessageContaining("breakdowns.csv:4: name_en: found '', accepted: some text")
                .hasMessageContaining("breakdowns.csv:5: by: found '', accepted: some text");
    }

    private static Breakdown shipped(String measure) {
        return by(Definitions.read(DefinitionFiles.shipped()), measure);
    }

    private static Breakdown by(Definitions definitions, String measure) {
        return definitions.measure(new MeasureId(measure)).orElseThrow().by().orElseThrow();
    }
}
