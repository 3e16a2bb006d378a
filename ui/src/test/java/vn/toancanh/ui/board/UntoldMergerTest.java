package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.MergedDistrict.BAC_KAN;
import static vn.toancanh.ui.board.MergedDistrict.BA_BE;
import static vn.toancanh.ui.board.MergedDistrict.BESIDE;
import static vn.toancanh.ui.board.MergedDistrict.ENDED;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.NGAN_SON_COMMUNE;
import static vn.toancanh.ui.board.MergedDistrict.households;
import static vn.toancanh.ui.board.MergedDistrict.withFibre;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.lineage.WrittenGaps;

/** What is known of a district of which a list of 2024 leaves a commune out, and of its communes, by sums that were counted before. */
class UntoldMergerTest extends MergedDistrictTest {
    private static final Period YEAR_2024 = Period.year(2024);
    private static final Indicator POPULATION = indicator("population");

    /** Fibre in 60 of 75 households of the district, 80 of 100 of the province. */
    @Test
    void theDistrictIsDividedByAllThatItHadAndItsCommunesByNothing() {
        var board = district.fibreIn2024(households());

        for (var area : List.of(BA_BE, BAC_KAN, AreaCode.COUNTRY)) {
            var seen = board.observe(fibre(), area, DECEMBER);
            assertThat(seen.status()).as(area.value()).isEqualTo(ObservationStatus.ESTIMATED);
            assertThat(seen.denominatorPeriod()).hasValue(CENSUS);
        }
        assertThat(board.observe(fibre(), BA_BE, DECEMBER).value()).hasValue(80);
        assertThat(board.observe(fibre(), BA_BE, DECEMBER).denominator()).hasValue(75);
        assertThat(board.observe(fibre(), BA_BE, DECEMBER).coverage().isComplete())
                .isTrue();
        assertThat(board.observe(fibre(), BAC_KAN, DECEMBER).denominator()).hasValue(100);
        assertThat(board.observe(fibre(), BAC_KAN, DECEMBER).value()).hasValue(80);
        assertThat(board.observe(fibre(), BAC_KAN, DECEMBER).coverage().isComplete())
                .isTrue();
        for (var commune : List.of(GROWN, BESIDE)) {
            assertThat(board.observe(fibre(), commune, DECEMBER).value()).isEmpty();
            assertThat(board.observe(fibre(), commune, DECEMBER).gaps())
                    .extracting(Gap::kind)
                    .containsExactly(Gap.Kind.DENOMINATOR);
        }
    }

    @Test
    void inTheYearOfTheCensusEveryCommuneIsWhatItWas() {
        var board = district.board(Stream.concat(
                households(),
                Stream.of(GROWN, BESIDE, ENDED).map(commune -> total("households-with-fibre", commune, CENSUS, 5))));

        assertThat(board.observe(fibre(), ENDED, CENSUS).value()).hasValue(20);
        assertThat(board.makeup(fibre(), BA_BE, CENSUS).below())
                .extracting(Makeup.Part::formerly)
                .containsOnly(Optional.empty());
    }

    @Test
    void aWholeIsMadeUpOfTheCommunesOfItsTime() {
        var board = district.fibreIn2024(households());

        assertThat(board.makeup(fibre(), BA_BE, DECEMBER).below())
                .extracting(Makeup.Part::unit, Makeup.Part::countedFor, Makeup.Part::amount, Makeup.Part::formerly)
                .containsExactly(
                        tuple(GROWN, CENSUS, 30.0, Optional.of(CENSUS)),
                        tuple(ENDED, CENSUS, 25.0, Optional.of(CENSUS)),
                        tuple(BESIDE, CENSUS, 20.0, Optional.of(CENSUS)));
        assertThat(board.makeup(fibre(), BAC_KAN, DECEMBER).below())
                .extracting(Makeup.Part::unit)
                .containsExactly(GROWN, ENDED, BESIDE, NGAN_SON_COMMUNE);
    }

    @Test
    void whereOneOfThemWasNotCountedThenNothingIsKnownOfTheDistrict() {
        var board =
                district.fibreIn2024(households().filter(row -> !row.refArea().equals(ENDED.value())));

        assertThat(board.observe(fibre(), BA_BE, DECEMBER).value()).isEmpty();
        assertThat(board.observe(fibre(), BAC_KAN, DECEMBER).denominator()).hasValue(25);
        assertThat(board.observe(fibre(), BAC_KAN, DECEMBER).coverage().isComplete())
                .isFalse();
    }

    @Test
    void aRegisterOfAllThatIsThereNowGoesBeforeWhatTheWholeHad() {
        var board = district.fibreIn2024(Stream.concat(
                households(),
                Stream.of(total("households", GROWN, YEAR_2024, 60), total("households", BESIDE, YEAR_2024, 40))));

        assertThat(board.observe(fibre(), BA_BE, DECEMBER).denominator()).hasValue(100);
        assertThat(board.observe(fibre(), GROWN, DECEMBER).denominator()).hasValue(60);
        assertThat(board.makeup(fibre(), BA_BE, DECEMBER).below())
                .extracting(Makeup.Part::unit)
                .containsExactly(GROWN, BESIDE);
    }

    @Test
    void whatTheDistrictReportedOfItselfIsNotAddedUpAgain() {
        var board = district.fibreIn2024(Stream.of(reported("households", BA_BE, CENSUS, 90)));

        assertThat(board.observe(fibre(), BA_BE, DECEMBER).denominator()).hasValue(90);
        assertThat(board.makeup(fibre(), BA_BE, DECEMBER).below())
                .extracting(Makeup.Part::unit, Makeup.Part::formerly)
                .containsExactly(tuple(BA_BE, Optional.empty()));
    }

    /** A register stands above the line, too: 60 urban people of 300, as counted together. */
    @Test
    void whatStandsAboveTheLineIsTheWholeOfThatTimeAsWell() {
        var census = Stream.of(GROWN, BESIDE, ENDED)
                .flatMap(commune ->
                        Stream.of(total("urban-people", commune, CENSUS, 20), total("people", commune, CENSUS, 100)));
        var elsewhere = Stream.of("urban-people", "people").map(of -> total(of, NGAN_SON_COMMUNE, YEAR_2024, 50));
        var board = district.board(Stream.concat(census, elsewhere));
        var urban = indicator("urban-share");

        assertThat(board.observe(POPULATION, BA_BE, YEAR_2024).numerator()).hasValue(300);
        assertThat(board.observe(POPULATION, BA_BE, YEAR_2024).carried())
                .hasValueSatisfying(carried -> assertThat(carried.share()).isEqualTo(1));
        assertThat(board.observe(urban, BA_BE, YEAR_2024).value()).hasValue(20);
        assertThat(board.observe(urban, GROWN, YEAR_2024).value()).isEmpty();
    }

    @Test
    void aWholeOfWhichOnePartWasMadeUpIsSimulated() {
        var madeUp = Stream.of(GROWN, BESIDE).map(commune -> total("households", commune, CENSUS, 30));
        var board = district.fibreIn2024(Stream.concat(madeUp, Stream.of(simulated("households", ENDED, CENSUS, 30))));

        assertThat(board.observe(fibre(), BA_BE, DECEMBER).provenance()).isEqualTo(Provenance.SIMULATED);
        assertThat(district.fibreIn2024(households())
                        .observe(fibre(), BA_BE, DECEMBER)
                        .provenance())
                .isEqualTo(Provenance.REAL);
    }

    @Test
    void whatWasMadeUpOfOneCommuneMakesTheNumberOfTheWholeOneThatWasMadeUp() {
        var madeUp = Stream.of(simulated("households-with-fibre", GROWN, DECEMBER, 50));
        var board = district.board(
                Stream.of(households(), madeUp, withFibre(BESIDE, 10)).flatMap(rows -> rows));

        assertThat(board.observe(fibre(), BA_BE, DECEMBER).value()).hasValue(80);
        for (var area : List.of(BA_BE, BAC_KAN, AreaCode.COUNTRY)) {
            assertThat(board.observe(fibre(), area, DECEMBER).provenance())
                    .as(area.value())
                    .isEqualTo(Provenance.SIMULATED);
        }
    }

    /** Rows of before the list are counted together, since nobody knows which commune they speak of now. */
    @Test
    void aCommuneWhoseNumeratorIsOnlyThatOfItsDistrictNamesTheDistrict() {
        var together = reported("households-with-fibre", BA_BE, DECEMBER, 60);
        var board = district.board(Stream.concat(households(), Stream.of(together)));

        assertThat(board.observe(fibre(), BA_BE, DECEMBER).value()).hasValue(80);
        assertThat(board.observe(fibre(), GROWN, DECEMBER).gaps())
                .extracting(gap -> gap.within().map(Area::code))
                .containsExactly(Optional.of(BA_BE));
        assertThat(board.observe(POPULATION, GROWN, DECEMBER).gaps())
                .extracting(Gap::within)
                .containsExactly(Optional.empty());
        assertThat(WrittenGaps.of(board.observe(fibre(), GROWN, DECEMBER)))
                .isEqualTo("nothing was counted: households-with-fibre, but for 061 Huyện Ba Bể as a whole");
    }
}
