package vn.toancanh.analytics.quality;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Formula;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.lake.table.TotalRow;

/**
 * Looks at the totals that a run would publish.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
public final class StagedChecks {
    private static final double FEW = 100;
    private final Definitions definitions;
    private final TotalsInTime totals;

    /** @param totals of the periods that are looked at, and of those before and below the line that they are held against */
    public StagedChecks(Definitions definitions, Collection<TotalRow> totals) {
        this.definitions = definitions;
        this.totals = new TotalsInTime(definitions.areas(), totals);
    }

    /** What is doubtful about the totals of a feed and period. */
    public List<Doubt> of(FeedId feed, Period period) {
        return definitions.qualityChecks().stream()
                .flatMap(check -> of(check, feed, period))
                .toList();
    }

    private Stream<Doubt> of(QualityCheck check, FeedId feed, Period period) {
        return switch (check.rule()) {
            case Rule.PartOfWhole whole ->
                indicatorOf(feed, whole.indicator()).flatMap(indicator -> parts(check, whole, indicator, period));
            case Rule.Jump jump ->
                indicatorOf(feed, jump.indicator()).flatMap(indicator -> jumps(check, jump, indicator, period));
            case Rule.Fall fall ->
                measureOf(feed, fall.measure()).flatMap(measure -> falls(check, fall, measure, period));
            case Rule.RejectedShare rows -> Stream.empty();
            case Rule.MissingUnits rows -> Stream.empty();
            case Rule.SharedUnits deliveries -> Stream.empty();
            case Rule.SharedKeys deliveries -> Stream.empty();
        };
    }

    private Stream<Doubt> parts(QualityCheck check, Rule.PartOfWhole rule, Indicator indicator, Period period) {
        return totals.at(rule.at(), indicator.formula().numerator(), period)
                .flatMap(part -> below(indicator, part)
                        .filter(whole -> whole.amount() > 0 && part.amount() > whole.amount() * (1 + rule.limit()))
                        .map(whole -> doubt(
                                check,
                                part,
                                "%s %s of %s is more than %s %s"
                                                .formatted(
                                                        part.measure(),
                                                        number(part.amount()),
                                                        name(part),
                                                        whole.measure(),
                                                        number(whole.amount()))
                                        + ", counted for %s; accepted is up to %s %% of it"
                                                .formatted(whole.timePeriod(), number(100 * (1 + rule.limit())))))
                        .stream());
    }

    private Stream<Doubt> jumps(QualityCheck check, Rule.Jump rule, Indicator indicator, Period period) {
        return totals.at(rule.at(), indicator.formula().numerator(), period)
                .flatMap(now -> earlier(now).flatMap(then -> jump(check, rule, indicator, then, now)).stream());
    }

    private Optional<Doubt> jump(QualityCheck check, Rule.Jump rule, Indicator indicator, TotalRow then, TotalRow now) {
        var value = value(indicator, now);
        var before = value(indicator, then);
        if (value.isEmpty()
                || before.isEmpty()
                || Math.abs(value.getAsDouble() - before.getAsDouble()) <= rule.limit()) {
            return Optional.empty();
        }
        var doubt = doubt(
                check,
                now,
                "%s of %s goes from %s in %s to %s in %s; accepted is a change by up to %s"
                        .formatted(
                                indicator.id(),
                                name(now),
                                number(before.getAsDouble()),
                                then.timePeriod(),
                                number(value.getAsDouble()),
                                now.timePeriod(),
                                number(rule.limit())));
        var held = against(then, now, doubt);
        return Optional.of(
                value.getAsDouble() < before.getAsDouble() ? held.lessThan(Period.parse(then.timePeriod())) : held);
    }

    private Stream<Doubt> falls(QualityCheck check, Rule.Fall rule, Measure measure, Period period) {
        return totals.at(rule.at(), measure.id(), period)
                .flatMap(now -> earlier(now)
                        .filter(then -> now.amount() < then.amount() * (1 - rule.limit()))
                        .map(then -> against(
                                        then,
                                        now,
                                        doubt(
                                                check,
                                                now,
                                                "%s of %s falls from %s in %s to %s in %s; accepted is a fall by up to %s %%"
                                                        .formatted(
                                                                measure.id(),
                                                                name(now),
                                                                number(then.amount()),
                                                                then.timePeriod(),
                                                                number(now.amount()),
                                                                now.timePeriod(),
                                                                number(100 * rule.limit()))))
                                .lessThan(Period.parse(then.timePeriod())))
                        .stream());
    }

    /**
     * What was made up is not held against what was measured, nor a part of an area against all of it. What was measured is held against what
     * was made up only where nothing measured is there.
     */
    private Optional<TotalRow> earlier(TotalRow now) {
        var comparable = totals.before(
                        new MeasureId(now.measure()), new AreaCode(now.refArea()), Period.parse(now.timePeriod()))
                .filter(then -> speaksOfTheSame(now, then))
                .toList();
        return comparable.stream()
                .filter(then -> then.simulated() == now.simulated())
                .findFirst()
                .or(() -> comparable.stream().filter(then -> !now.simulated()).findFirst());
    }

    /** All of the area, however it was divided then, or as many of as many units. */
    private static boolean speaksOfTheSame(TotalRow one, TotalRow other) {
        return isWhole(one) && isWhole(other)
                || one.unitsCounted() == other.unitsCounted() && one.unitsExpected() == other.unitsExpected();
    }

    private static boolean isWhole(TotalRow row) {
        return row.unitsCounted() == row.unitsExpected();
    }

    private static Doubt against(TotalRow then, TotalRow now, Doubt doubt) {
        return then.simulated() == now.simulated() ? doubt : doubt.againstMadeUp();
    }

    private OptionalDouble value(Indicator indicator, TotalRow part) {
        Formula formula = indicator.formula();
        return formula.valueOf(measure -> measure.equals(formula.numerator())
                ? OptionalDouble.of(part.amount())
                : below(indicator, part)
                        .map(whole -> OptionalDouble.of(whole.amount()))
                        .orElse(OptionalDouble.empty()));
    }

    /** What stands below the line of an area; none where it was not counted in all units that the part speaks for. */
    private Optional<TotalRow> below(Indicator indicator, TotalRow part) {
        var period = Period.parse(part.timePeriod());
        var area = new AreaCode(part.refArea());
        return indicator
                .formula()
                .below()
                .flatMap(measure ->
                        isStock(measure) ? totals.latest(measure, area, period) : totals.find(measure, area, period))
                .filter(whole -> isWhole(whole) && isWhole(part) || whole.unitsCounted() == part.unitsCounted());
    }

    private boolean isStock(MeasureId measure) {
        return definitions
                .measure(measure)
                .filter(known -> known.kind() == MeasureKind.STOCK)
                .isPresent();
    }

    /** Those whose numerator the feed counts: its deliveries are what moved them. */
    private Stream<Indicator> indicatorOf(FeedId feed, IndicatorId id) {
        return definitions.indicator(id).stream()
                .filter(indicator -> measureOf(feed, indicator.formula().numerator())
                        .findAny()
                        .isPresent());
    }

    private Stream<Measure> measureOf(FeedId feed, MeasureId id) {
        return definitions.measure(id).stream().filter(measure -> measure.feed().equals(feed));
    }

    private static Doubt doubt(QualityCheck check, TotalRow row, String message) {
        return new Doubt(
                check,
                new FeedId(row.feed()),
                Period.parse(row.timePeriod()),
                row.refArea(),
                message,
                Optional.empty());
    }

    private String name(TotalRow row) {
        return new AreaNames(definitions.areas()).of(row.refArea(), Period.parse(row.timePeriod()));
    }

    /** With so many decimals that two numbers of which one is doubted do not look the same. */
    private static String number(double number) {
        return new DecimalFormat(
                        Math.abs(number) < FEW ? "#,##0.####" : "#,##0.#",
                        DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
