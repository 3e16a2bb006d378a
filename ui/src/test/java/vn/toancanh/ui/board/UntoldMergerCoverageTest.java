package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.MergedDistrict.BAC_KAN;
import static vn.toancanh.ui.board.MergedDistrict.BA_BE;
import static vn.toancanh.ui.board.MergedDistrict.BESIDE;
import static vn.toancanh.ui.board.MergedDistrict.ENDED;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.NGAN_SON_COMMUNE;
import static vn.toancanh.ui.board.MergedDistrict.households;
import static vn.toancanh.ui.board.MergedDistrict.people;
import static vn.toancanh.ui.board.MergedDistrict.withFibre;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** For how many people a value speaks where these are known of a district as a whole only, and what it may be compared with. */
class UntoldMergerCoverageTest extends MergedDistrictTest {
    private static final Period QUARTER = Period.parse("2024-Q4");
    private static final Period DECEMBER_2023 = Period.month(2023, 12);
    private static final Indicator DIGITAL = indicator("digital-economy-share");

    @Test
    void thePeopleOfTheWholeSayHowManyOfThemAValueSpeaksFor() {
        var board = district.board(Stream.of(people(), households(), withFibre(GROWN, 40), withFibre(BESIDE, 20))
                .flatMap(rows -> rows));

        assertThat(board.observe(fibre(), BAC_KAN, DECEMBER).coverage().share()).hasValue(0.75);
    }

    /** Both sides of the line are counted in each commune, and the people of the district together. */
    @Test
    void aValueOfAllCommunesSpeaksForAllPeopleOfTheWhole() {
        var board = district.board(Stream.concat(people(), valueAdded(GROWN, BESIDE, NGAN_SON_COMMUNE)));

        for (var area : List.of(BA_BE, BAC_KAN)) {
            var seen = board.observe(DIGITAL, area, QUARTER);
            assertThat(seen.value()).as(area.value()).hasValue(10);
            assertThat(seen.coverage().isComplete()).as(area.value()).isTrue();
            assertThat(seen.coverage().share()).as(area.value()).hasValue(1);
            assertThat(seen.coverage().isRepresentative()).as(area.value()).isTrue();
            assertThat(board.isFragment(DIGITAL, seen)).as(area.value()).isFalse();
        }
        assertThat(board.observe(DIGITAL, GROWN, QUARTER).coverage().share()).isEmpty();
    }

    @Test
    void soItDoesWhereTheDistrictReportedItsPeople() {
        var board = district.board(
                Stream.concat(Stream.of(reported("people", BA_BE, CENSUS, 300)), valueAdded(GROWN, BESIDE)));

        assertThat(board.observe(DIGITAL, BA_BE, QUARTER).coverage().share()).hasValue(1);
    }

    @Test
    void thePeopleOfAllThatIsCountedStandBesideThoseOfWhatIsNot() {
        var board = district.board(Stream.concat(people(), valueAdded(GROWN, BESIDE)));

        assertThat(board.observe(DIGITAL, BAC_KAN, QUARTER).coverage().share()).hasValue(0.75);
    }

    @Test
    void whereSomeOfTheCommunesAreCountedNobodyKnowsForHowManyPeopleAValueSpeaks() {
        var board = district.board(Stream.concat(people(), valueAdded(GROWN, NGAN_SON_COMMUNE)));

        for (var area : List.of(GROWN, BA_BE, BAC_KAN)) {
            assertThat(board.observe(DIGITAL, area, QUARTER).coverage().share())
                    .as(area.value())
                    .isEmpty();
        }
        assertThat(board.observe(DIGITAL, BA_BE, QUARTER).coverage().spoken())
                .as("communes, where people are unknown")
                .isEqualTo(0.5);
        assertThat(board.observe(DIGITAL, BAC_KAN, QUARTER).coverage().spoken()).isEqualTo(2.0 / 3);
    }

    @Test
    void whereNoCommuneIsCountedAValueSpeaksForNobody() {
        var board = district.board(Stream.concat(people(), valueAdded(NGAN_SON_COMMUNE)));

        assertThat(board.observe(DIGITAL, BA_BE, QUARTER).coverage().share()).hasValue(0);
        assertThat(board.observe(DIGITAL, BAC_KAN, QUARTER).coverage().share()).hasValue(0.25);
    }

    /** Three communes before, two since: all of the district, and of the province, either time. */
    @Test
    void theCourseOfADistrictThatIsTheSameGoesOnAcrossTheMerger() {
        var fibreIn2023 = fibreIn(DECEMBER_2023, GROWN, BESIDE, ENDED, NGAN_SON_COMMUNE);
        var board = district.fibreIn2024(Stream.concat(households(), fibreIn2023));

        for (var area : List.of(BA_BE, BAC_KAN)) {
            assertThat(board.history(fibre(), area, DECEMBER))
                    .as(area.value())
                    .extracting(seen -> seen.value().orElseThrow())
                    .containsExactly(60.0, 80.0);
        }
    }

    @Test
    void noCourseGoesOnWhereACommuneIsNotCountedSince() {
        var fibreIn2023 = fibreIn(DECEMBER_2023, GROWN, BESIDE, ENDED, NGAN_SON_COMMUNE);
        var board = district.board(Stream.of(households(), fibreIn2023, withFibre(NGAN_SON_COMMUNE, 20))
                .flatMap(rows -> rows));

        assertThat(board.history(fibre(), BAC_KAN, DECEMBER))
                .extracting(Observation::timePeriod)
                .containsExactly(DECEMBER);
    }

    /** A tenth of what each commune adds is digital. */
    private static Stream<TotalRow> valueAdded(AreaCode... communes) {
        return Stream.of(communes)
                .flatMap(commune -> Stream.of(
                        total("value-added", commune, QUARTER, 100),
                        total("digital-value-added", commune, QUARTER, 10)));
    }

    private static Stream<TotalRow> fibreIn(Period period, AreaCode... communes) {
        return Stream.of(communes).map(commune -> total("households-with-fibre", commune, period, 15));
    }
}
