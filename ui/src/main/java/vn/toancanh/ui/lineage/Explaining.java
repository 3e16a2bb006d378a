package vn.toancanh.ui.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Count;
import vn.toancanh.config.indicator.Formula;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Rate;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Makeup;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.Provenance;

/**
 * Explains the numbers of a board: the board says what they are, the lake what stands behind them.
 *
 * <p>Decision: docs/decisions/0028-from-a-number-to-its-rows.md
 *
 * @param release the board's own
 */
public record Explaining(Board board, Release release, TableReader tables) {
    /** How many rows are told unless another number is asked for. */
    public static final int USUAL_ROWS = 20;

    /** @param rows how many records to give of each side */
    public Explanation of(Indicator indicator, AreaCode area, Period period, int rows) {
        var seen = board.observe(indicator, area, period);
        return new Explanation(
                indicator.id().value(),
                indicator.name(),
                indicator.definition(),
                indicator.reference(),
                written(indicator.formula()),
                area.value(),
                board.geographyIn(period).find(area).map(Area::name).orElse(""),
                period.toString(),
                WrittenNumber.of(seen.value()),
                seen.status().code(),
                indicator.unit().id(),
                seen.isPartial(),
                seen.provenance() == Provenance.SIMULATED,
                seen.coverage().counted(),
                seen.coverage().expected(),
                seen.coverage().partly(),
                WrittenNumber.of(seen.coverage().share()),
                WrittenGaps.of(seen),
                new Explanation.Published(
                        release.id(),
                        release.publishedAt(),
                        release.codeVersion().map(CodeVersion::text).orElse(null),
                        release.configHash()),
                sides(indicator, seen, rows));
    }

    private static String written(Formula formula) {
        return switch (formula) {
            case Count count -> count.numerator().value();
            case Rate rate ->
                rate.per() == 1
                        ? "%s / %s".formatted(rate.numerator(), rate.denominator())
                        : "%d * %s / %s".formatted(rate.per(), rate.numerator(), rate.denominator());
        };
    }

    private List<ExplainedSide> sides(Indicator indicator, Observation seen, int rows) {
        var makeup = board.makeup(indicator, seen.refArea(), seen.timePeriod());
        var formula = indicator.formula();
        return Stream.concat(
                        side("numerator", formula.numerator(), seen.numerator(), makeup.above(), seen, rows).stream(),
                        formula
                                .below()
                                .flatMap(below ->
                                        side("denominator", below, seen.denominator(), makeup.below(), seen, rows))
                                .stream())
                .toList();
    }

    private Optional<ExplainedSide> side(
            String side,
            MeasureId measure,
            OptionalDouble amount,
            List<Makeup.Part> parts,
            Observation seen,
            int rows) {
        return board.definitions().measure(measure).map(defined -> new ExplainingSide(this, defined, seen, parts)
                .of(side, amount, rows));
    }
}
