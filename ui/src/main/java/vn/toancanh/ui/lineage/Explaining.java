package vn.toancanh.ui.lineage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.Label;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Count;
import vn.toancanh.config.indicator.Formula;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Rate;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Makeup;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.PartObservation;
import vn.toancanh.ui.board.PartQuestion;
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

    /**
     * What is asked.
     *
     * @param part the part of the indicator, such as one operator; none for the whole
     */
    public record Question(Indicator indicator, Optional<String> part, AreaCode area, Period period) {
        Observation observed(Board board) {
            return part.flatMap(code -> board.breakdowns()
                            .observe(new PartQuestion(indicator, code, area, period))
                            .findFirst())
                    .map(PartObservation::seen)
                    .orElseGet(() -> board.observe(indicator, area, period));
        }

        Makeup makeup(Board board) {
            return part.map(code -> board.breakdowns().makeup(indicator, code, area, period))
                    .orElseGet(() -> board.makeup(indicator, area, period));
        }

        /** What is below the line is that of the part only where it is counted by the same. */
        Optional<String> partBelow(Board board) {
            return part.filter(code -> board.breakdowns()
                    .of(indicator)
                    .filter(breakdown -> breakdown.base() == IndicatorBreakdown.Base.PART)
                    .isPresent());
        }
    }

    /** @param rows how many records to give of each side */
    public Explanation of(Question question, int rows) {
        var indicator = question.indicator();
        var seen = question.observed(board);
        return new Explanation(
                indicator.id().value(),
                indicator.name(),
                indicator.definition(),
                indicator.reference(),
                written(indicator.formula()),
                question.area().value(),
                board.geographyIn(question.period())
                        .find(question.area())
                        .map(Area::name)
                        .orElse(""),
                question.period().toString(),
                question.part().orElse(null),
                name(question).orElse(null),
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
                sides(question, seen, rows));
    }

    private Optional<Label> name(Question question) {
        return board.breakdowns().of(question.indicator()).flatMap(breakdown -> question.part()
                .map(breakdown.by()::nameOf));
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

    private List<ExplainedSide> sides(Question question, Observation seen, int rows) {
        var makeup = question.makeup(board);
        var formula = question.indicator().formula();
        var above = explaining(formula.numerator(), question.part(), seen, makeup.above())
                .map(side -> side.of("numerator", seen.numerator(), rows));
        var below = formula.below()
                .flatMap(measure -> explaining(measure, question.partBelow(board), seen, makeup.below()))
                .map(side -> side.of("denominator", seen.denominator(), rows));
        return Stream.concat(above.stream(), below.stream()).toList();
    }

    private Optional<ExplainingSide> explaining(
            MeasureId measure, Optional<String> part, Observation seen, List<Makeup.Part> made) {
        return board.definitions().measure(measure).map(defined -> new ExplainingSide(this, defined, part, seen, made));
    }
}
