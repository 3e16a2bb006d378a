package vn.toancanh.ui.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import vn.toancanh.lake.table.TotalRow;
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
    /** The same beside them for programs, which ask for one after the other and would push out what screens show. */
    private static final int LENT = 4;
    /** How many answers are held: pages are drawn again and again for the areas that people look at. */
    private static final int ANSWERS = 64;

    private final Definitions definitions;
    private final KnownAmounts known;
    private final PartTotals totals;
    private final Function<Geography, GeographyIndex> indexes;
    private final Recent<Asked, SortedMap<String, SheetSums.Counted>> counted = new Recent<>(HELD);
    private final Recent<Asked, SortedMap<String, SheetSums.Counted>> lent = new Recent<>(LENT);
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

    /** Reads the parts of each indicator's latest period, with which screens open, before anybody asks. */
    void learn() {
        definitions.indicators().forEach(indicator -> latest(indicator)
                .ifPresent(period -> counted(indicator, period)));
    }

    /** Whether nobody has to wait for the files of a period any more. */
    boolean holds(Indicator indicator, Period period) {
        return counted.kept(new Asked(indicator, period)).isPresent();
    }

    private Optional<Period> latest(Indicator indicator) {
        var periods = known.of(indicator.formula().numerator());
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.lastKey());
    }

    /** What is known of some parts in some areas, one part after the other, for a program: screens keep what they show. */
    public Stream<PartObservation> observe(PartQuestion question) {
        return observed(question, lent(new Asked(question.indicator(), question.period())));
    }

    /**
     * The same for whoever goes through many periods: what is read for it is not kept, so that it takes nothing away from those who
     * look at one.
     */
    public Stream<PartObservation> skim(PartQuestion question) {
        var asked = new Asked(question.indicator(), question.period());
        return observed(
                question, counted(asked, breakdown -> counted.kept(asked).orElseGet(() -> read(asked, breakdown))));
    }

    private Stream<PartObservation> observed(PartQuestion question, SortedMap<String, SheetSums.Counted> counted) {
        var units = units(question.period(), question.within());
        return parts(question.parts(), counted).flatMap(part -> observed(question, part, counted.get(part), units));
    }

    private static Stream<String> parts(AskedParts asked, SortedMap<String, SheetSums.Counted> counted) {
        return switch (asked) {
            case AskedParts.One one -> Stream.of(one.part());
            case AskedParts.Every every ->
                every.ofAnyPeriod().stream()
                        .filter(part -> counted.containsKey(part)
                                && counted.get(part)
                                        .numerator()
                                        .codes()
                                        .findAny()
                                        .isPresent());
        };
    }

    private Stream<PartObservation> observed(
            PartQuestion question, String part, SheetSums.@Nullable Counted amounts, GeographyIndex units) {
        if (amounts == null) {
            return question.areas().stream()
                    .map(area -> new PartObservation(
                            part, Observations.missing(question.indicator(), area, question.period(), 0)));
        }
        var sheet = sheet(new Asked(question.indicator(), question.period()), amounts, units);
        return question.areas().stream().map(area -> new PartObservation(part, sheet.observe(area)));
    }

    /** The units whose own amounts make up the number of a part, for a program, too. */
    public Makeup makeup(Indicator indicator, String part, AreaCode area, Period period) {
        var asked = new Asked(indicator, period);
        return Optional.ofNullable(lent(asked).get(part))
                .map(amounts -> sheet(asked, amounts, units(period, area)).makeup(area))
                .orElse(Makeup.NOTHING);
    }

    private List<PartObservation> observe(AskedOf question) {
        var asked = question.asked();
        var units = units(asked.period(), question.area());
        return counted(asked.indicator(), asked.period()).entrySet().stream()
                .map(part -> new PartObservation(
                        part.getKey(), sheet(asked, part.getValue(), units).observe(question.area())))
                .toList();
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

    private SortedMap<String, SheetSums.Counted> counted(Indicator indicator, Period period) {
        var asked = new Asked(indicator, period);
        return counted(asked, breakdown -> counted.of(asked, first -> read(first, breakdown)));
    }

    private SortedMap<String, SheetSums.Counted> lent(Asked asked) {
        return counted(asked, breakdown -> counted.kept(asked)
                .orElseGet(() -> lent.of(asked, first -> read(first, breakdown))));
    }

    private SortedMap<String, SheetSums.Counted> counted(
            Asked asked, Function<IndicatorBreakdown, SortedMap<String, SheetSums.Counted>> found) {
        return of(asked.indicator())
                .filter(breakdown -> isCounted(asked))
                .map(found)
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

        /** Both sides are read at once: they stand in the same files. */
        Map<String, KnownAmounts> byPart() {
            var read = totals.of(measures(), periods()).stream().collect(Collectors.groupingBy(TotalRow::breakdown));
            return read.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, part -> known.ofPart(part.getValue())));
        }

        private List<Measure> measures() {
            return Stream.concat(Stream.of(above), belowByPart())
                    .flatMap(id -> definitions.measure(id).stream())
                    .toList();
        }

        private Set<Period> periods() {
            return Stream.concat(
                            known.periodsAbove(above, period).stream(),
                            belowByPart().flatMap(id -> known.periodsBelow(id, period).stream()))
                    .collect(Collectors.toSet());
        }

        private Stream<MeasureId> belowByPart() {
            return Stream.ofNullable(below).filter(id -> base == Base.PART);
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
