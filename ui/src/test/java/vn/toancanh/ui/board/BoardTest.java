package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.target.Standing;
import vn.toancanh.lake.table.TotalRow;

class BoardTest {
    @Test
    void addsCommunesBeforeDividing() {
        var board = board(
                total("households", XICH_THO, CENSUS, 10),
                total("households", GIA_LAM, CENSUS, 90),
                total("households-with-fibre", XICH_THO, DECEMBER, 9),
                total("households-with-fibre", GIA_LAM, DECEMBER, 0));

        assertThat(board.observe(fibre(), NHO_QUAN, DECEMBER).value()).hasValue(9); // the mean of 90 and 0 is 45
    }

    @Test
    void amountsWithDecimalsAddUpExactly() {
        var quarter = Period.parse("2024-Q4");
        var board = SmallBoard.boardOf(
                SmallBoard.totals("digital-value-added", NHO_QUAN, quarter, 0.1),
                SmallBoard.totals("value-added", NHO_QUAN, quarter, 0.3));

        var seen = board.observe(indicator("digital-economy-share"), NHO_QUAN, quarter);

        assertThat(seen.numerator())
                .as("27 times 0.1, which doubles make 2.7000000000000006")
                .hasValue(2.7);
        assertThat(seen.denominator()).hasValue(8.1);
    }

    @Test
    void aRateSpeaksOfTheUnitsInWhichBothWereCountedAndSaysHowMany() {
        var board = board(
                total("people", XICH_THO, CENSUS, 30),
                total("people", GIA_LAM, CENSUS, 270),
                total("households", XICH_THO, CENSUS, 10),
                total("households", GIA_LAM, CENSUS, 90),
                total("households-with-fibre", XICH_THO, DECEMBER, 9));

        var seen = board.observe(fibre(), NHO_QUAN, DECEMBER);

        assertThat(seen.value()).hasValue(90);
        assertThat(seen.denominator()).hasValue(10);
        assertThat(seen.coverage().counted()).isEqualTo(1);
        assertThat(seen.coverage().expected()).isEqualTo(27);
        assertThat(seen.coverage().isComplete()).isFalse();
        assertThat(seen.coverage().share())
                .as("the people of 25 communes are unknown")
                .isEmpty();
    }

    @Test
    void aProvinceOfUnknownCommunesIsNotCountedAsOneOfThem() {
        var geography = DEFINITIONS.areas().on(CENSUS.lastDay());
        var communes = geography.areas().stream()
                .filter(area -> area.level() == AreaLevel.COMMUNE)
                .filter(area -> geography
                        .above(area.code(), AreaLevel.PROVINCE)
                        .filter(province -> province.code().value().equals("37"))
                        .isPresent())
                .map(area -> total("households", area.code(), CENSUS, 10))
                .toArray(TotalRow[]::new);

        var coverage = board(communes)
                .observe(indicator("households"), new AreaCode("VN"), CENSUS)
                .coverage();

        assertThat(coverage)
                .usingRecursiveComparison()
                .ignoringFields("fingerprint")
                .isEqualTo(new Coverage(1, 63, 0, OptionalDouble.empty(), Coverage.Parts.PROVINCES, 0));
    }

    @Test
    void asManyUnitsOfOtherPeopleAreNotTheSamePart() {
        var ninhBinh = provinces(1, 0.010);

        assertThat(ninhBinh.isOfTheSame(provinces(1, 0.038))).isFalse();
        assertThat(ninhBinh.isOfTheSame(provinces(1, 0.0101))).isTrue();
        assertThat(ninhBinh.isOfTheSame(provinces(2, 0.010))).isFalse();
    }

    @Test
    void allOfAnAreaIsTheSamePartIntoHoweverManyUnitsItIsDivided() {
        var ofThree = new Coverage(3, 3, 0, OptionalDouble.of(1), Coverage.Parts.SMALLEST, 7);
        var ofTwo = new Coverage(2, 2, 0, OptionalDouble.empty(), Coverage.Parts.PROVINCES, 8);

        assertThat(ofThree.isOfTheSame(ofTwo)).isTrue();
        assertThat(ofThree.isOfTheSame(new Coverage(2, 3, 0, OptionalDouble.of(1), Coverage.Parts.SMALLEST, 7)))
                .isFalse();
        assertThat(ofTwo.isOfTheSame(new Coverage(2, 2, 1, OptionalDouble.empty(), Coverage.Parts.PROVINCES, 8)))
                .isFalse();
    }

    private static Coverage provinces(int counted, double share) {
        return new Coverage(counted, 63, 0, OptionalDouble.of(share), Coverage.Parts.PROVINCES, 0);
    }

    @Test
    void aStockOfAnEarlierPeriodStandsBelowTheLineAndMakesTheRateAnEstimate() {
        var board =
                board(total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, DECEMBER, 9));

        var seen = board.observe(fibre(), XICH_THO, DECEMBER);

        assertThat(seen.status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(seen.denominatorPeriod()).hasValue(CENSUS);
    }

    @Test
    void theNewRegisterOfOneUnitTakesNothingFromTheOthers() {
        var year = Period.year(2023);
        var board = board(
                total("households", XICH_THO, CENSUS, 10),
                total("households", GIA_LAM, CENSUS, 90),
                total("households", XICH_THO, year, 20),
                total("households-with-fibre", XICH_THO, DECEMBER, 9),
                total("households-with-fibre", GIA_LAM, DECEMBER, 9));

        assertThat(board.observe(fibre(), XICH_THO, DECEMBER).value()).hasValue(45);
        assertThat(board.observe(fibre(), XICH_THO, DECEMBER).denominatorPeriod())
                .hasValue(year);
        assertThat(board.observe(fibre(), GIA_LAM, DECEMBER).value()).hasValue(10);
        var district = board.observe(fibre(), NHO_QUAN, DECEMBER);
        assertThat(district.denominator()).hasValue(110);
        assertThat(district.denominatorPeriod())
                .as("as old as the oldest below it")
                .hasValue(CENSUS);
    }

    @Test
    void theCountOfAYearStandsUnderItsDecember() {
        var december = Period.month(2019, 12);
        var board =
                board(total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, december, 9));

        assertThat(board.observe(fibre(), XICH_THO, december).value()).hasValue(90);
        assertThat(board.observe(fibre(), XICH_THO, december).denominatorPeriod())
                .hasValue(CENSUS);
        assertThat(board.observe(fibre(), XICH_THO, december).status())
                .as("both are of the year's last day")
                .isEqualTo(ObservationStatus.NORMAL);
    }

    @Test
    void theLatestOfACodeIsThatOfTheUnitThatItMeansNow() {
        var ninhBinh = new AreaCode("37");
        var board = board(total("people", XICH_THO, CENSUS, 30));
        var population = indicator("population");

        assertThat(board.latest(population, ninhBinh, Period.month(2024, 12)).timePeriod())
                .isEqualTo(CENSUS);
        assertThat(board.latest(population, ninhBinh, Period.month(2025, 12)).value())
                .as("the province of three that took the code")
                .isEmpty();
    }

    @Test
    void whatIsKnownOnlyLaterIsTheLatest() {
        var board =
                board(total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, DECEMBER, 9));

        assertThat(board.latest(fibre(), XICH_THO, CENSUS).timePeriod()).isEqualTo(DECEMBER);
    }

    @Test
    void notCountedIsMissingNotZero() {
        var board = board(total("households", XICH_THO, CENSUS, 10));

        var seen = board.observe(fibre(), XICH_THO, DECEMBER);

        assertThat(seen.value()).isEmpty();
        assertThat(seen.status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(board.promises().judge(fibre(), XICH_THO, DECEMBER))
                .map(Judgement::standing)
                .hasValue(Standing.NO_DATA);
        assertThat(board.periodsOf(fibre())).isEmpty();
    }

    @Test
    void communesOfADistrictThatWasMergedCountInTheDistrictThatTookThemIn() {
        var troi = new AreaCode("07030"); // under Huyện Hoành Bồ (204) until 2019, under Hạ Long (193) since 2020
        var board = board(total("households", troi, CENSUS, 10), total("households-with-fibre", troi, DECEMBER, 5));

        assertThat(board.observe(indicator("households"), new AreaCode("204"), CENSUS)
                        .value())
                .hasValue(10);
        assertThat(board.observe(fibre(), new AreaCode("193"), DECEMBER).value())
                .hasValue(50);
        assertThat(board.observe(fibre(), new AreaCode("204"), DECEMBER).value())
                .isEmpty();
    }

    @Test
    void householdsOfACommuneAreNotCarriedToTheLargerOneThatTookItsCode() {
        var code = new AreaCode("01843"); // Phường Phùng Chí Kiên until 2025-06-30, Phường Bắc Kạn since
        var august = Period.month(2025, 8);
        var board = board(total("households", code, CENSUS, 10), total("households-with-fibre", code, august, 9));

        assertThat(board.observe(fibre(), code, august).value()).isEmpty();
    }

    @Test
    void simulatedTotalsMakeSimulatedObservations() {
        var board = board(
                total("households", XICH_THO, CENSUS, 10), simulated("households-with-fibre", XICH_THO, DECEMBER, 9));

        assertThat(board.observe(fibre(), XICH_THO, DECEMBER).provenance()).isEqualTo(Provenance.SIMULATED);
        assertThat(board.observe(indicator("households"), XICH_THO, CENSUS).provenance())
                .isEqualTo(Provenance.REAL);
    }

    @Test
    void whatWasCountedInOneUnitStaysRealBesideWhatWasMadeUpInAnother() {
        var board = board(
                total("households", XICH_THO, CENSUS, 10),
                total("households", GIA_LAM, CENSUS, 10),
                simulated("households-with-fibre", XICH_THO, DECEMBER, 9),
                total("households-with-fibre", GIA_LAM, DECEMBER, 8));

        assertThat(board.observe(fibre(), GIA_LAM, DECEMBER).provenance()).isEqualTo(Provenance.REAL);
        assertThat(board.observe(fibre(), XICH_THO, DECEMBER).provenance()).isEqualTo(Provenance.SIMULATED);
        assertThat(board.observe(fibre(), NHO_QUAN, DECEMBER).provenance()).isEqualTo(Provenance.SIMULATED);
    }
}
