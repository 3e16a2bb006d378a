package vn.toancanh.ui.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.definition.UnitListImport;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** Thành phố Hạ Long, which took Huyện Hoành Bồ in at the end of 2019 and kept its code. */
class MergedUnitTest {
    private static final AreaCode QUANG_NINH = new AreaCode("22");
    private static final AreaCode HA_LONG = new AreaCode("193");
    private static final AreaCode HOANH_BO = new AreaCode("204");
    private static final AreaCode HA_KHANH = new AreaCode("06649");
    private static final AreaCode HA_PHONG = new AreaCode("06652");
    private static final Period YEAR_2023 = Period.year(2023);
    private static final Period YEAR_2024 = Period.year(2024);
    private static final Indicator POPULATION = indicator("population");

    /** Its 20 wards and the 13 communes of Hoành Bồ at the census, and later registers of one ward and of another. */
    private final Board byCommune = boardOf(
            totals("people", HA_LONG, CENSUS, 10),
            totals("people", HOANH_BO, CENSUS, 1),
            Stream.of(total("people", HA_KHANH, YEAR_2023, 12), total("people", HA_PHONG, YEAR_2024, 11)));

    @Test
    void inTheYearOfTheCensusBothAreWhatTheyWere() {
        assertThat(byCommune.observe(POPULATION, HA_LONG, CENSUS).value()).hasValue(200);
        assertThat(byCommune.observe(POPULATION, HOANH_BO, CENSUS).value()).hasValue(13);
    }

    @Test
    void afterwardsTheCommunesOfBothStandForTheLargerCity() {
        var seen = byCommune.observe(POPULATION, HA_LONG, YEAR_2024);

        assertThat(seen.value()).hasValue(200 + 13 + 3);
        assertThat(seen.coverage().counted()).isEqualTo(33);
        assertThat(byCommune.observe(POPULATION, HOANH_BO, YEAR_2024).value()).isEmpty();
    }

    /** As long as the registers of most wards are those of 2019, there is no change to tell of anyhow. */
    @Test
    void theSmallerCityIsNoPartOfTheCourseOfTheLarger() {
        var all = boardOf(
                totals("people", HA_LONG, CENSUS, 10),
                totals("people", HOANH_BO, CENSUS, 1),
                totals("people", HA_LONG, YEAR_2024, 12),
                totals("people", HOANH_BO, YEAR_2024, 2));

        assertThat(all.observe(POPULATION, HA_LONG, YEAR_2024).value()).hasValue(240 + 26);
        assertThat(all.history(POPULATION, HA_LONG, YEAR_2024))
                .extracting(Observation::timePeriod)
                .containsExactly(YEAR_2024);
        assertThat(all.history(POPULATION, HA_KHANH, YEAR_2024))
                .extracting(Observation::timePeriod)
                .containsExactly(CENSUS, YEAR_2024);
    }

    /** Hoành Bồ went into it with all its communes. */
    @Test
    void whatBothReportedOfThemselvesIsCarriedToTheLargerTogether() {
        var told = board(
                reported("people", HA_LONG, CENSUS, 200),
                reported("people", HOANH_BO, CENSUS, 13),
                inAnotherOfTheYear());

        assertThat(told.observe(POPULATION, HA_LONG, CENSUS).value()).hasValue(200);
        assertThat(told.observe(POPULATION, HA_LONG, YEAR_2024).value()).hasValue(213);
        assertThat(told.observe(POPULATION, HA_LONG, YEAR_2024).status()).isEqualTo(ObservationStatus.ESTIMATED);
    }

    /** The 200 of the city without Hoành Bồ would look like all of it. */
    @Test
    void whatTheSmallerCityAloneReportedOfItselfIsNotCarriedToTheLarger() {
        var told = board(reported("people", HA_LONG, CENSUS, 200), inAnotherOfTheYear());

        assertThat(told.observe(POPULATION, HA_LONG, CENSUS).value()).hasValue(200);
        assertThat(told.observe(POPULATION, HA_LONG, YEAR_2024).value()).isEmpty();
    }

    /** A list of 2024 leaves a ward out, and nobody says which neighbour took it in: the city has all that it had. */
    @Test
    void whatItHadTogetherStaysWhenOneOfItsWardsEndsLater(@TempDir Path own) throws IOException {
        var lists = withoutAWard(own);
        var later = new Board(
                Optional.empty(),
                Stream.of(
                                totals("people", HA_LONG, CENSUS, 10),
                                totals("people", HOANH_BO, CENSUS, 1),
                                Stream.of(inAnotherOfTheYear()))
                        .flatMap(rows -> rows)
                        .toList(),
                lists);

        assertThat(later.observe(POPULATION, HA_LONG, YEAR_2024).value()).hasValue(213);
        assertThat(later.observe(POPULATION, HA_LONG, YEAR_2024).status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(later.observe(POPULATION, HA_KHANH, YEAR_2024).gaps())
                .extracting(gap -> gap.within().map(Area::code))
                .containsExactly(Optional.of(HA_LONG));
    }

    private static Definitions withoutAWard(Path own) throws IOException {
        var from = LocalDate.of(2024, 11, 10);
        var units = SmallBoard.DEFINITIONS.areas().on(from.minusDays(1));
        var lines = units.areas().stream()
                .filter(unit -> units.isWithin(unit.code(), QUANG_NINH)
                        && !unit.code().equals(QUANG_NINH)
                        && !unit.code().equals(HA_PHONG))
                .map(unit -> "%s,%s,%s,%s"
                        .formatted(unit.level().id(), unit.code(), unit.name(), requireNonNull(unit.parent())));
        var list = own.resolve("units_2024-11-10.csv");
        Files.write(
                list, Stream.concat(Stream.of("level,code,name,parent"), lines).toList());
        new UnitListImport(own).lay(list, Validity.ofListFrom(from)).keep();
        return Definitions.read(DefinitionFiles.under(own));
    }

    private static TotalRow inAnotherOfTheYear() {
        return total("people", new AreaCode("14404"), YEAR_2024, 40);
    }
}
