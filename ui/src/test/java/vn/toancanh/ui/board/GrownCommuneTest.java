package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.MergedDistrict.BA_BE;
import static vn.toancanh.ui.board.MergedDistrict.BESIDE;
import static vn.toancanh.ui.board.MergedDistrict.ENDED;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.NGAN_SON_COMMUNE;
import static vn.toancanh.ui.board.MergedDistrict.households;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** A commune that took another in, as an ending says: it has what both of them had, until it is counted itself. */
class GrownCommuneTest {
    private static final Period YEAR_2024 = Period.year(2024);

    @TempDir
    private Path own;

    private MergedDistrict district;

    @BeforeEach
    void takeListsAndTheEnding() throws IOException {
        district = MergedDistrict.toldUnder(own);
    }

    /** Fibre in 50 of the 30 + 25 households of both. */
    @Test
    void itIsDividedByWhatBothHad() {
        var seen = district.fibreIn2024(households()).observe(fibre(), GROWN, DECEMBER);

        assertThat(seen.denominator()).hasValue(55);
        assertThat(seen.value()).hasValue(100.0 * 50 / 55);
        assertThat(seen.status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(seen.denominatorPeriod()).hasValue(CENSUS);
        assertThat(seen.gaps()).isEmpty();
    }

    @Test
    void whatLiesBesideAndAboveItHasWhatItHad() {
        var board = district.fibreIn2024(households());

        assertThat(board.observe(fibre(), BESIDE, DECEMBER).denominator()).hasValue(20);
        assertThat(board.observe(fibre(), BA_BE, DECEMBER).denominator()).hasValue(75);
        assertThat(board.observe(fibre(), BA_BE, DECEMBER).coverage().isComplete())
                .isTrue();
    }

    @Test
    void itIsMadeUpOfBoth() {
        assertThat(district.fibreIn2024(households())
                        .makeup(fibre(), GROWN, DECEMBER)
                        .below())
                .extracting(Makeup.Part::unit, Makeup.Part::amount, Makeup.Part::formerly)
                .containsExactly(tuple(GROWN, 30.0, Optional.of(CENSUS)), tuple(ENDED, 25.0, Optional.of(CENSUS)));
    }

    @Test
    void whereOneOfThemWasNotCountedNothingIsKnownOfIt() {
        var board = district.fibreIn2024(households().filter(row -> !isOf(row)));

        assertThat(board.observe(fibre(), GROWN, DECEMBER).value()).isEmpty();
        assertThat(board.observe(fibre(), GROWN, DECEMBER).gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.DENOMINATOR);
    }

    private static boolean isOf(TotalRow row) {
        return row.refArea().equals(ENDED.value());
    }

    @Test
    void aRegisterOfItGoesBeforeWhatBothHad() {
        var board = district.fibreIn2024(
                Stream.concat(households(), Stream.of(total("households", GROWN, YEAR_2024, 100))));

        assertThat(board.observe(fibre(), GROWN, DECEMBER).denominator()).hasValue(100);
        assertThat(board.observe(fibre(), GROWN, DECEMBER).value()).hasValue(50);
    }

    @Test
    void whatWasMadeUpOfOneOfThemMakesItSimulated() {
        var board = district.fibreIn2024(Stream.concat(
                households().filter(row -> !isOf(row)), Stream.of(simulated("households", ENDED, CENSUS, 25))));

        assertThat(board.observe(fibre(), GROWN, DECEMBER).provenance()).isEqualTo(Provenance.SIMULATED);
        assertThat(board.observe(fibre(), BESIDE, DECEMBER).provenance()).isEqualTo(Provenance.REAL);
    }

    /** 20 and 10 urban people of 100 and 100. */
    @Test
    void aboveTheLineStandsWhatBothHadAsWell() {
        var board = district.board(Stream.of(
                total("urban-people", GROWN, CENSUS, 20),
                total("people", GROWN, CENSUS, 100),
                total("urban-people", ENDED, CENSUS, 10),
                total("people", ENDED, CENSUS, 100),
                total("urban-people", BESIDE, YEAR_2024, 50),
                total("people", BESIDE, YEAR_2024, 50)));

        assertThat(board.observe(indicator("urban-share"), GROWN, YEAR_2024).value())
                .hasValue(15);
    }

    /** 200 people of both, and households of one of them alone. */
    @Test
    void whatBothHadIsNotDividedByWhatOneOfThemHad() {
        var seen = district.board(Stream.of(
                        total("people", GROWN, CENSUS, 100),
                        total("people", ENDED, CENSUS, 100),
                        total("households", GROWN, CENSUS, 25),
                        total("people", BESIDE, YEAR_2024, 50)))
                .observe(indicator("mean-household-size"), GROWN, YEAR_2024);

        assertThat(seen.numerator()).hasValue(200);
        assertThat(seen.value()).isEmpty();
        assertThat(seen.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.DENOMINATOR);
    }

    /** Nobody says which commune grew, but the district is what it was: 300 people of its communes, and 75 households that it counted as a whole. */
    @Test
    void aDistrictThatIsTheSameIsDividedByWhatItCountedItself(@TempDir Path other) throws IOException {
        var seen = MergedDistrict.under(other)
                .board(Stream.of(
                        total("people", GROWN, CENSUS, 100),
                        total("people", ENDED, CENSUS, 100),
                        total("people", BESIDE, CENSUS, 100),
                        reported("households", BA_BE, CENSUS, 75),
                        total("people", NGAN_SON_COMMUNE, YEAR_2024, 50)))
                .observe(indicator("mean-household-size"), BA_BE, YEAR_2024);

        assertThat(seen.value()).hasValue(4);
    }
}
