package vn.toancanh.ui.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown;
import vn.toancanh.config.indicator.IndicatorBreakdown.Base;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Surveyed;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.recent.Recent;

/**
 * The indicators of one board part by part, such as by operator or by sector: by the same sums as the whole, which are made when
 * somebody asks for them.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public final class Breakdowns {
    private static final MeasureId PEOPLE = new MeasureId("people");
    /** Of how many indicators in how many periods the amounts are held: a screen shows one, a reader goes through periods. */
    private static final int HELD = 8;
    /** How many answers are held: pages are drawn again and again for the areas that people look at. */
    private static final int ANSWERS = 64;

    private final Definitions definitions;
    private final KnownAmounts known;
    private final PartTotals totals;
    private final Function<Geography, GeographyIndex> indexes;
    private final Recent<Asked, SortedMap<String, SheetSums.Counted>> counted = new Recent<>(HELD);
    private final Recent<AskedOf, List<PartObservation>> answers = new Recent<>(ANSWERS);

    private record Asked(Indicator indicator, Period period) {}

    private record AskedOf(Asked asked, AreaCode area) {}

    Breakdowns(
            Definitions definitions,
            KnownAmounts known,
            PartTotals totals,
            Function<Geography, GeographyIndex> indexes) {
        this.definitions = definitions;
        this.known = known;
        this.totals = totals;
        this.indexes = indexes;
    }

    /** By what an indicator can be asked for; empty where it is counted as a whole only. */
    public Optional<IndicatorBreakdown> of(Indicator indicator) {
        return definitions.breakdownOf(indicator);
    }

    /** The codes of all parts that were counted of an indicator in any period, in their order. */
    public List<String> partsOf(Indicator indicator) {
        return of(indicator).isEmpty()
                ? List.of()
                : known.partsOf(indicator.formula().numerator());
    }

    /** What is known of each part in one area; none where the period knows no parts. */
    public List<PartObservation> observe(Indicator indicator, AreaCode area, Period period) {
        return answers.of(new AskedOf(new Asked(indicator, period), area), this::observe);
    }

    /** What is known of one part in some areas. */
    public Stream<PartObservation> observe(
            Indicator indicator, String part, Collection<AreaCode> areas, Period period) {
        var asked = new Asked(indicator, period);
        var amounts = counted(asked).get(part);
        if (amounts == null) {
            return areas.stream()
                    .map(area -> new PartObservation(part, Observations.missing(indicator, area, period, 0)));
        }
        var sheet = sheet(asked, amounts, areas.size() == 1 ? areas.iterator().next() : AreaCode.COUNTRY);
        return areas.stream().map(area -> new PartObservation(part, sheet.observe(area)));
    }

    /** The units whose own amounts make up the number of a part. */
    public Makeup makeup(Indicator indicator, String part, AreaCode area, Period period) {
        var asked = new Asked(indicator, period);
        return Optional.ofNullable(counted(asked).get(part))
                .map(amounts -> sheet(asked, amounts, area).makeup(area))
                .orElse(Makeup.NOTHING);
    }

    private List<PartObservation> observe(AskedOf question) {
        var asked = question.asked();
        var units = units(asked.period(), question.area());
        return counted(asked).entrySet().stream()
                .map(part -> new PartObservation(
                        part.getKey(), sheet(asked, part.getValue(), units).observe(question.area())))
                .toList();
    }

    private IndicatorSheet sheet(Asked asked, SheetSums.Counted amounts, AreaCode top) {
        return sheet(asked, amounts, units(asked.period(), top));
    }

    private IndicatorSheet sheet(Asked asked, SheetSums.Counted amounts, GeographyIndex units) {
        return new IndicatorSheet(
                asked.indicator(),
                asked.period(),
                units,
                amounts,
                numerator(asked.indicator()).flatMap(Measure::estimatedBelow));
    }

    /** Sums of an area need no units but those within it. */
    private GeographyIndex units(Period period, AreaCode top) {
        var geography = definitions.areas().on(period.lastDay());
        return geography
                .find(top)
                .filter(area -> area.parent() != null)
                .map(area -> GeographyIndex.within(area, geography))
                .orElseGet(() -> indexes.apply(geography));
    }

    private SortedMap<String, SheetSums.Counted> counted(Asked asked) {
        return of(asked.indicator())
                .filter(breakdown -> isCounted(asked))
                .map(breakdown -> counted.of(asked, first -> read(first, breakdown)))
                .orElseGet(TreeMap::new);
    }

    private boolean isCounted(Asked asked) {
        return known.of(asked.indicator().formula().numerator()).containsKey(asked.period());
    }

    private SortedMap<String, SheetSums.Counted> read(Asked asked, IndicatorBreakdown breakdown) {
        var rows = new Rows(asked.indicator(), asked.period(), breakdown.base());
        var people = known.at(PEOPLE, asked.period());
        var parts = new TreeMap<String, SheetSums.Counted>(KnownAmounts.PARTS_IN_ORDER);
        rows.byPart().forEach((part, amounts) -> parts.put(part, rows.sides(amounts, people)));
        return parts;
    }

    private Optional<Measure> numerator(Indicator indicator) {
        return definitions.measure(indicator.formula().numerator());
    }

    /** What has to be read for an indicator in a period. */
    private final class Rows {
        private final Period period;
        private final MeasureId above;
        private final @Nullable MeasureId below;
        private final Optional<Surveyed> surveyed;
        private final Base base;

        Rows(Indicator indicator, Period period, Base base) {
            this.period = period;
            this.above = indicator.formula().numerator();
            this.below = indicator.formula().below().orElse(null);
            this.surveyed = indicator.surveyed();
            this.base = base;
        }

        Map<String, KnownAmounts> byPart() {
            var read = Stream.concat(
                            totals.of(measure(above), known.periodsAbove(above, period)).stream(),
                            below != null && base == Base.PART
                                    ? totals.of(measure(below), known.periodsBelow(below, period)).stream()
                                    : Stream.empty())
                    .collect(Collectors.groupingBy(row -> row.breakdown()));
            return read.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, part -> known.ofPart(part.getValue())));
        }

        private List<Measure> measure(MeasureId id) {
            return definitions.measure(id).stream().toList();
        }

        SheetSums.Counted sides(KnownAmounts part, LeafAmounts people) {
            var numerator = part.above(above, period);
            return new SheetSums.Counted(
                    period,
                    numerator,
                    below == null ? null : below(part, numerator),
                    surveyed.map(by -> known.above(by.measure(), period)).orElse(null),
                    surveyed.map(Surveyed::least).orElse(0.0),
                    people);
        }

        private LeafAmounts below(KnownAmounts part, LeafAmounts numerator) {
            var divisor = base == Base.PART ? part : known;
            return divisor.below(Objects.requireNonNull(below), numerator, period);
        }
    }
}
