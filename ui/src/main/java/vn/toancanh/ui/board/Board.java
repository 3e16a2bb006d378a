package vn.toancanh.ui.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.toancanh.analytics.lineage.Contributors;
import vn.toancanh.analytics.lineage.CountedUnit;
import vn.toancanh.analytics.lineage.DeliveredUnits;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.UnitTree;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Surveyed;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TotalRow;

/**
 * One published release arranged for reading; never changes, so that whoever holds it sees one release only.
 *
 * <p>Decisions: docs/decisions/0010-the-board-divides-covered-sums.md, 0032-a-register-stands-until-the-next.md
 */
public final class Board {
    private static final MeasureId PEOPLE = new MeasureId("people");

    private final Optional<Release> release;
    private final Definitions definitions;
    private final KnownAmounts known;
    private final DeliveredUnits delivered;
    private final Breakdowns breakdowns;
    private final Map<UnitTree, GeographyIndex> indexes = new ConcurrentHashMap<>();
    private final Map<SheetKey, IndicatorSheet> sheets = new ConcurrentHashMap<>();

    private record SheetKey(Indicator indicator, Period period) {}

    /**
     * Arranges a release.
     *
     * @param release empty before the first one
     * @param totals its totals
     */
    public Board(Optional<Release> release, List<TotalRow> totals, Definitions definitions) {
        this(release, totals, definitions, (counting, delivery, unit) -> true);
    }

    /** @param delivered tells of which units each delivery speaks; all are taken to speak of all unless it is given */
    public Board(Optional<Release> release, List<TotalRow> totals, Definitions definitions, DeliveredUnits delivered) {
        this(release, ReleasedTotals.among(totals), definitions, delivered, PartTotals.among(totals));
    }

    /** @param parts finds the totals of parts when somebody asks for them */
    public Board(
            Optional<Release> release,
            ReleasedTotals totals,
            Definitions definitions,
            DeliveredUnits delivered,
            PartTotals parts) {
        this.release = release;
        this.definitions = definitions;
        this.delivered = delivered;
        this.known = new KnownAmounts(totals, definitions);
        this.breakdowns = new Breakdowns(definitions, known, parts, this::index);
    }

    public Optional<Release> release() {
        return release;
    }

    public Definitions definitions() {
        return definitions;
    }

    /** The units that are valid at the end of a period. */
    public Geography geographyIn(Period period) {
        return definitions.areas().on(period.lastDay());
    }

    /** The periods for which something was counted for the indicator, the oldest first. */
    public List<Period> periodsOf(Indicator indicator) {
        return List.copyOf(known.of(indicator.formula().numerator()).keySet());
    }

    /** The latest period for which anything was counted; empty before the first release. */
    public Optional<Period> latestPeriod() {
        return known.latestPeriod();
    }

    /** What is known; missing, never zero, where nothing was counted. */
    public Observation observe(Indicator indicator, AreaCode area, Period period) {
        return sheet(indicator, period)
                .map(sheet -> sheet.observe(area))
                .orElseGet(() -> Observations.missing(indicator, area, period, 0));
    }

    /** The value of what is known, for whoever compares many. */
    OptionalDouble value(Indicator indicator, AreaCode area, Period period) {
        return sheet(indicator, period).map(sheet -> sheet.value(area)).orElseGet(OptionalDouble::empty);
    }

    /** The units whose own amounts make up a number; where there is none, those that were counted above the line. */
    public Makeup makeup(Indicator indicator, AreaCode area, Period period) {
        return sheet(indicator, period).map(sheet -> sheet.makeup(area)).orElse(Makeup.NOTHING);
    }

    /** The deliveries that the parts of one side of a number were counted from. */
    public List<Delivery> deliveriesBehind(MeasureId measure, List<Makeup.Part> parts) {
        return release.flatMap(
                        counting -> definitions.measure(measure).map(defined -> new Contributors(counting, delivered)
                                .of(defined, recorded(measure, parts))))
                .orElse(List.of());
    }

    /**
     * The units of which records stand behind parts: of a divided unit that told nothing of itself those that lie in it, and of any those that
     * had ended by the end of the period.
     */
    public List<CountedUnit> recorded(MeasureId measure, List<Makeup.Part> parts) {
        return parts.stream()
                .flatMap(part -> recorded(measure, part).map(code -> new CountedUnit(code, part.countedFor())))
                .toList();
    }

    private Stream<AreaCode> recorded(MeasureId measure, Makeup.Part part) {
        var isDivided = !geographyIn(part.countedFor()).childrenOf(part.unit()).isEmpty();
        return isDivided && hasToldOfItself(measure, part)
                ? Stream.of(part.unit())
                : definitions.areas().recordedAs(part.unit(), part.countedFor().lastDay()).stream();
    }

    private boolean hasToldOfItself(MeasureId measure, Makeup.Part part) {
        return release.flatMap(
                        counting -> definitions.measure(measure).map(defined -> !new Contributors(counting, delivered)
                                .of(defined, List.of(new CountedUnit(part.unit(), part.countedFor())))
                                .isEmpty()))
                .orElse(false);
    }

    /**
     * The latest that is known of the unit that the code means in a period: by the end of that period or, if that is nothing,
     * at all. Of a register it is the one in which most of the unit was counted, and not a later one of others; of all else no fragment.
     */
    public Observation latest(Indicator indicator, AreaCode area, Period at) {
        var periods = periodsOf(indicator).reversed().stream()
                .filter(period -> isOneUnit(area, period, at))
                .toList();
        return firstCounted(indicator, area, periods.stream().filter(period -> period.endsBy(at)))
                .or(() -> firstCounted(indicator, area, periods.stream()))
                .orElseGet(() -> Observations.missing(indicator, area, at, 0));
    }

    private Optional<Observation> firstCounted(Indicator indicator, AreaCode area, Stream<Period> periods) {
        return periods.map(period -> observe(indicator, area, period))
                .filter(seen -> !seen.isMostlyCarried() && !isFragment(indicator, seen))
                .findFirst();
    }

    /**
     * Whether a period of the year up to it spoke for more than twice as much of the area: what has begun to come in is no picture of it
     * yet.
     */
    public boolean isFragment(Indicator indicator, Observation seen) {
        var last = seen.timePeriod();
        double enough = 2 * seen.coverage().spoken();
        return seen.value().isPresent()
                && periodsOf(indicator).stream()
                        .filter(period -> period.frequency() == last.frequency() && period.endsBy(last))
                        .filter(period ->
                                period.lastDay().isAfter(last.lastDay().minusYears(1)))
                        .filter(period -> isOneUnit(seen.refArea(), period, last))
                        .anyMatch(period -> observe(indicator, seen.refArea(), period)
                                        .coverage()
                                        .spoken()
                                > enough);
    }

    private boolean isOneUnit(AreaCode area, Period one, Period other) {
        return definitions.areas().isOneUnit(area, one.lastDay(), other.lastDay());
    }

    /**
     * What is known up to and in a period, the oldest first; only what speaks for the same part of the area as the last of it, and for
     * as long a time as the period if that is one of the indicator's, so that neither a unit that fell silent nor a quarter beside a
     * year looks like a change; nothing that was made up beside what was measured; and nothing of which most was counted earlier, so that what only stands does not look steady.
     */
    public List<Observation> history(Indicator indicator, AreaCode area, Period until) {
        var periods = periodsOf(indicator);
        var observed = periods.stream()
                .filter(period -> period.endsBy(until))
                .filter(period -> !periods.contains(until) || period.frequency() == until.frequency())
                .filter(period -> isOneUnit(area, period, until))
                .map(period -> observe(indicator, area, period))
                .filter(observation -> observation.value().isPresent() && !observation.isMostlyCarried())
                .toList();
        return observed.stream()
                .filter(seen -> seen.coverage().isOfTheSame(observed.getLast().coverage()))
                .filter(seen -> isMadeUpAbove(indicator, seen) == isMadeUpAbove(indicator, observed.getLast()))
                .toList();
    }

    /** What stands below the line is often of one register for all periods. */
    private boolean isMadeUpAbove(Indicator indicator, Observation seen) {
        return sheet(indicator, seen.timePeriod())
                .filter(sheet -> sheet.isMadeUpAbove(seen.refArea()))
                .isPresent();
    }

    /** The indicators part by part. */
    public Breakdowns breakdowns() {
        return breakdowns;
    }

    /** What was promised for its areas, and how they stand. */
    public Promises promises() {
        return new Promises(this);
    }

    /** The province at or above an area. */
    public Optional<Area> provinceOf(AreaCode area, Period period) {
        return geographyIn(period).above(area, AreaLevel.PROVINCE);
    }

    @Override
    public String toString() {
        return release.map(known -> "release " + known.id()).orElse("no release yet");
    }

    private Optional<IndicatorSheet> sheet(Indicator indicator, Period period) {
        if (!known.of(indicator.formula().numerator()).containsKey(period)) {
            return Optional.empty();
        }
        return Optional.of(sheets.computeIfAbsent(new SheetKey(indicator, period), this::fill));
    }

    private IndicatorSheet fill(SheetKey key) {
        var formula = key.indicator().formula();
        var surveyed = key.indicator().surveyed();
        var numerator = known.above(formula.numerator(), key.period());
        var below = formula.below().map(measure -> known.below(measure, numerator, key.period()));
        return new IndicatorSheet(
                key.indicator(),
                key.period(),
                index(geographyIn(key.period())),
                new SheetSums.Counted(
                        key.period(),
                        numerator,
                        below.orElse(null),
                        surveyed.map(by -> known.above(by.measure(), key.period()))
                                .orElse(null),
                        surveyed.map(Surveyed::least).orElse(0.0),
                        known.at(PEOPLE, key.period()),
                        unit -> formula.below().flatMap(measure -> known.merger(measure, unit, key.period()))),
                definitions.measure(formula.numerator()).flatMap(Measure::estimatedBelow));
    }

    private GeographyIndex index(Geography geography) {
        return indexes.computeIfAbsent(geography.tree(), tree -> new GeographyIndex(geography));
    }
}
