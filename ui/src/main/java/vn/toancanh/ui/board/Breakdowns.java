package vn.toancanh.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.recent.Recent;

/**
 * The indicators of one board part by part, such as by operator or by sector: by the same sums as the whole, which are made when
 * somebody asks for them.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public final class Breakdowns {
    /** Of how many indicators in how many periods the amounts are held: a screen shows one, a reader goes through periods. */
    private static final int HELD = 8;
    /** The same beside them for programs, which ask for one after the other and would push out what screens show. */
    private static final int LENT = 4;

    private final Definitions definitions;
    private final KnownAmounts known;
    private final PartTotals totals;
    private final Function<Geography, GeographyIndex> indexes;
    private final Recent<Asked, PartSums> held = new Recent<>(HELD);
    private final Recent<Asked, PartSums> lent = new Recent<>(LENT);

    private record Asked(Indicator indicator, Period period) {}

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
        return held(new Asked(indicator, period)).observe(area);
    }

    /** Reads the parts of each indicator's latest period, with which screens open, before anybody asks. */
    void learn() {
        definitions.indicators().stream()
                .filter(indicator -> of(indicator).isPresent())
                .forEach(indicator -> latest(indicator)
                        .map(period -> new Asked(indicator, period))
                        .ifPresent(this::held));
    }

    /** Whether nobody has to wait for the files of a period any more. */
    boolean holds(Indicator indicator, Period period) {
        return held.kept(new Asked(indicator, period)).isPresent();
    }

    private Optional<Period> latest(Indicator indicator) {
        var periods = known.of(indicator.formula().numerator());
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.lastKey());
    }

    /** What is known of some parts in some areas, one part after the other, for a program: screens keep what they show. */
    public Stream<PartObservation> observe(PartQuestion question) {
        return lent(new Asked(question.indicator(), question.period())).observe(question);
    }

    /** The units whose own amounts make up the number of a part, for a program, too. */
    public Makeup makeup(Indicator indicator, String part, AreaCode area, Period period) {
        return lent(new Asked(indicator, period)).makeup(part, area);
    }

    private PartSums held(Asked asked) {
        return isCounted(asked) ? held.of(asked, this::read) : read(asked);
    }

    private PartSums lent(Asked asked) {
        return held.kept(asked).orElseGet(() -> isCounted(asked) ? lent.of(asked, this::read) : read(asked));
    }

    /** Of what was not counted by parts there is nothing to keep. */
    private boolean isCounted(Asked asked) {
        return of(asked.indicator()).isPresent()
                && known.of(asked.indicator().formula().numerator()).containsKey(asked.period());
    }

    private PartSums read(Asked asked) {
        var counted = of(asked.indicator())
                .filter(breakdown -> isCounted(asked))
                .map(breakdown -> new PartReading(
                                definitions, known, asked.indicator(), asked.period(), breakdown.base())
                        .from(totals))
                .orElseGet(TreeMap::new);
        var estimatedBelow =
                definitions.measure(asked.indicator().formula().numerator()).flatMap(Measure::estimatedBelow);
        return new PartSums(
                asked.indicator(), asked.period(), estimatedBelow, counted, area -> units(asked.period(), area));
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
}
