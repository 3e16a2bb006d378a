package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What made-up records are brought into line with is read like every definition. */
class CalibrationFileTest {
    @TempDir
    private Path own;

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        Files.writeString(own.resolve("simulation_calibration.csv"), """
                ref_area,feed,what,time_period,value,source
                37,fixed-broadband-lines,households-with-fibre,2024-12,80,a report
                3x,fixed-broadband-lines,households-with-fibre,2024-12,80,a report
                37,telephones,households-with-fibre,2024-12,80,a report
                37,fixed-broadband-lines,households-with-fibre,20x,-1,a report
                37,fixed-broadband-lines,households-with-fibre,2024-12,80,
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .isInstanceOf(DefinitionException.class)
                .satisfies(e -> assertThat(((DefinitionException) e).mistakes())
                        .extracting(Mistake::toString)
                        .satisfiesExactly(
                                told -> assertThat(told).contains("simulation_calibration.csv:3: ref_area: found '3x'"),
                                told -> assertThat(told)
                                        .contains(":4: feed: found 'telephones', accepted: ", "payment-accounts"),
                                told -> assertThat(told).contains(":5: value: found '-1', accepted: a number from 0"),
                                told -> assertThat(told)
                                        .contains(":5: time_period: found '20x', accepted: 2024, 2024-Q4"),
                                told -> assertThat(told).contains(":6: source: found '', accepted: some text")));
    }

    @Test
    void everyShippedFactHasASource() {
        assertThat(Definitions.read(DefinitionFiles.shipped()).calibrations())
                .hasSizeGreaterThan(20)
                .allSatisfy(fact -> assertThat(fact.source()).isNotBlank());
    }
}
