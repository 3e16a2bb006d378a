package vn.toancanh.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** Boards of a few rows, small enough to check in the head, over the shipped definitions. */
public final class SmallBoard {
    public static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    public static final Period CENSUS = Period.year(2019);
    public static final Period DECEMBER = Period.month(2024, 12);

    /** Two communes of Huyện Nho Quan. */
    public static final AreaCode XICH_THO = new AreaCode("14404");

    public static final AreaCode GIA_LAM = new AreaCode("14407");
    public static final AreaCode NHO_QUAN = new AreaCode("372");

    /** Of no part. */
    private static final String WHOLE = "";

    private SmallBoard() {}

    /** A board before its first release, with these totals. */
    public static Board board(TotalRow... totals) {
        return new Board(Optional.empty(), List.of(totals), DEFINITIONS);
    }

    /** A total of what was really counted. */
    public static TotalRow total(String measure, AreaCode area, Period period, double amount) {
        return total(measure, WHOLE, area, period, amount, false, false);
    }

    /** A total of what was really counted of a part, such as one operator. */
    public static TotalRow part(String breakdown, String measure, AreaCode area, Period period, double amount) {
        return total(measure, breakdown, area, period, amount, false, false);
    }

    /** A total that a divided unit has told of itself as a whole. */
    public static TotalRow reported(String measure, AreaCode area, Period period, double amount) {
        return total(measure, WHOLE, area, period, amount, true, false);
    }

    /** A total that was made up. */
    public static TotalRow simulated(String measure, AreaCode area, Period period, double amount) {
        return total(measure, WHOLE, area, period, amount, false, true);
    }

    private static TotalRow total(
            String measure,
            String breakdown,
            AreaCode area,
            Period period,
            double amount,
            boolean reported,
            boolean simulated) {
        return new TotalRow(
                "feed",
                measure,
                breakdown,
                area.value(),
                area.level().id(),
                period.toString(),
                amount,
                amount,
                1,
                1,
                reported,
                simulated);
    }

    /** Totals of what was counted in every commune of an area, in each as much. */
    public static Stream<TotalRow> totals(String measure, AreaCode area, Period period, double amount) {
        return communesOf(area).map(commune -> total(measure, commune, period, amount));
    }

    /** Totals that were made up for every commune of an area, for each as much. */
    public static Stream<TotalRow> simulatedTotals(String measure, AreaCode area, Period period, double amount) {
        return communesOf(area).map(commune -> simulated(measure, commune, period, amount));
    }

    /** Every commune of an area at the census. */
    public static Stream<AreaCode> communesOf(AreaCode area) {
        var units = DEFINITIONS.areas().on(CENSUS.lastDay());
        return units.areas().stream()
                .filter(unit -> unit.level() == AreaLevel.COMMUNE)
                .map(Area::code)
                .filter(commune -> units.upwardsFrom(commune).stream()
                        .anyMatch(above -> above.code().equals(area)));
    }

    /** A board before its first release, with all of these totals. */
    @SafeVarargs
    public static Board boardOf(Stream<TotalRow>... totals) {
        return board(Stream.of(totals).flatMap(rows -> rows).toArray(TotalRow[]::new));
    }

    /** Households with fibre per 100 households. */
    public static Indicator fibre() {
        return indicator("households-with-fibre");
    }

    public static Indicator indicator(String id) {
        return DEFINITIONS.indicator(new IndicatorId(id)).orElseThrow();
    }
}
