package vn.toancanh.analytics.total;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;

/**
 * The flows of a feed that comes several times a year: reconciled to what was published, and added up to years.
 *
 * @param measures those of the feed
 */
public record FlowYears(Areas areas, List<Measure> measures, List<PublishedValue> published) {
    /**
     * What the measures amount to.
     *
     * @param counted as it was counted, with the years added up
     * @param amounts the same, reconciled where something was published
     */
    public record Totals(Map<MeasureId, Amounts> counted, Map<MeasureId, Amounts> amounts) {}

    /** Whether a published value would change what is counted in a year. */
    public boolean isPublished(Period year) {
        return published.stream()
                .anyMatch(value -> value.preferred()
                        && value.timePeriod().equals(year)
                        && measures.stream().anyMatch(measure -> measure.benchmark()
                                .filter(value.measure()::equals)
                                .isPresent()));
    }

    /** @param counted by measure; of every year that is touched, all periods */
    public Totals of(Map<MeasureId, Amounts> counted) {
        var amounts = reconciled(counted);
        return new Totals(withYears(counted), withYears(amounts));
    }

    private Map<MeasureId, Amounts> reconciled(Map<MeasureId, Amounts> counted) {
        var amounts = new LinkedHashMap<MeasureId, Amounts>();
        counted.forEach((measure, slots) -> amounts.put(measure, copy(slots)));
        for (var value : published) {
            if (value.preferred() && counted.containsKey(value.measure())) {
                measures.stream()
                        .filter(measure -> measure.benchmark()
                                .filter(value.measure()::equals)
                                .isPresent())
                        .filter(measure -> counted.containsKey(measure.id()))
                        .forEach(measure -> new Reconciled(
                                        areas, counted, value, measure.unit().decimals())
                                .replaceIn(Objects.requireNonNull(amounts.get(measure.id())), measure));
            }
        }
        return amounts;
    }

    private static Amounts copy(Amounts amounts) {
        var copy = new TreeMap<Slot, SortedMap<AreaCode, Long>>();
        amounts.bySlot().forEach((slot, units) -> copy.put(slot, new TreeMap<>(units)));
        return new Amounts(copy);
    }

    private Map<MeasureId, Amounts> withYears(Map<MeasureId, Amounts> counted) {
        var all = new HashMap<MeasureId, Amounts>();
        counted.forEach((measure, amounts) -> {
            var both = copy(amounts);
            if (isFlow(measure)) {
                both.putAll(years(amounts));
            }
            all.put(measure, both);
        });
        return all;
    }

    private boolean isFlow(MeasureId id) {
        return measures.stream().anyMatch(measure -> measure.id().equals(id) && measure.kind() == MeasureKind.FLOW);
    }

    /** Whether the code means the same unit at the end of both: in 2025 many were given to others. */
    private boolean isOneUnit(AreaCode unit, Period part, Period year) {
        return areas.isOneUnit(unit, part.lastDay(), year.lastDay());
    }

    /** Of the units that were counted in every period of the year: one that fell silent would look as if it had shrunk. */
    private Amounts years(Amounts amounts) {
        var years = Amounts.none();
        amounts.bySlot().keySet().stream()
                .map(Slot::period)
                .filter(period -> period.frequency() != Frequency.ANNUAL)
                .map(period -> Period.year(period.year()))
                .distinct()
                .forEach(year -> addUp(amounts, year, years));
        return years;
    }

    private void addUp(Amounts amounts, Period year, Amounts years) {
        var counted = new HashMap<AreaCode, Integer>();
        amounts.bySlot().forEach((slot, units) -> {
            if (slot.isAll() && year.holds(slot.period())) {
                units.keySet().stream()
                        .filter(unit -> isOneUnit(unit, slot.period(), year))
                        .forEach(unit -> counted.merge(unit, 1, Integer::sum));
            }
        });
        amounts.bySlot().forEach((slot, units) -> {
            if (year.holds(slot.period())) {
                units.forEach((unit, amount) -> {
                    if (counted.getOrDefault(unit, 0)
                            == slot.period().frequency().perYear()) {
                        years.add(new Slot(year, slot.breakdown()), unit, amount);
                    }
                });
            }
        });
        new MergedYears(areas, amounts, year).addTo(years);
    }
}
