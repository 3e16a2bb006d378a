package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.households;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.indicator.IndicatorId;

/** Two communes have no rate until an ending says which of them took the third in. */
class ValueChangeTest {
    @TempDir
    private Path own;

    private Board untold;
    private Board told;

    @BeforeEach
    void arrangeBoth() throws IOException {
        untold = MergedDistrict.under(own).fibreIn2024(households());
        told = MergedDistrict.toldUnder(own).fibreIn2024(households());
    }

    @Test
    void valuesComeAndGoThoughEveryTotalIsTheSame() {
        assertThat(ValueChange.between(untold, told)).containsExactly(new ValueChange(fibre().id(), 0, 2, 0));
        assertThat(ValueChange.between(told, untold)).containsExactly(new ValueChange(fibre().id(), 0, 0, 2));
    }

    @Test
    void ofWhatIsTheSameNothingIsTold() {
        assertThat(ValueChange.between(told, told)).isEmpty();
    }

    /** Of four communes, two districts, the province and the country, in the year of the census. */
    @Test
    void anIndicatorThatOneOfTheTwoDoesNotDefineComesOrGoesWithAllItsValues() throws IOException {
        var households = indicator("households").id();
        defineWithout(households);
        var without = MergedDistrict.definedUnder(own).fibreIn2024(households());

        assertThat(ValueChange.between(told, without)).containsExactly(new ValueChange(households, 0, 0, 8));
        assertThat(ValueChange.between(without, told)).containsExactly(new ValueChange(households, 0, 8, 0));
    }

    private void defineWithout(IndicatorId left) throws IOException {
        var shipped = told.definitions().files().texts().get("shipped/indicators.csv");
        Files.writeString(
                own.resolve("indicators.csv"),
                shipped.lines()
                        .filter(line -> !line.startsWith(left.value() + ","))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** 40 households in place of 30: of the commune, and of all above it. */
    @Test
    void aValueThatBothHaveMayBeAnother() {
        var otherCensus = Stream.concat(
                households().filter(row -> !row.refArea().equals(GROWN.value())),
                Stream.of(total("households", GROWN, CENSUS, 40)));
        var corrected = MergedDistrict.definedUnder(own).fibreIn2024(otherCensus);

        assertThat(ValueChange.between(told, corrected)).contains(new ValueChange(fibre().id(), 4, 0, 0));
    }
}
