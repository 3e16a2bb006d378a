package vn.toancanh.analytics.lineage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.PublishedYear;
import vn.toancanh.analytics.total.Slot;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.lake.table.TotalRow;

/**
 * Tells which published values the totals of a release were not brought into line with, and why.
 *
 * <p>Decision: docs/decisions/0025-estimates-are-reconciled-pro-rata.md
 *
 * @param definitions those of the release
 */
public record UnusedValues(TableReader tables, Release release, Definitions definitions) {

    /** Those of the values that were not gone by. */
    public List<UnusedValue> among(List<PublishedValue> values) {
        return values.stream()
                .flatMap(value -> obstacle(value).map(why -> new UnusedValue(value, why)).stream())
                .toList();
    }

    private Optional<String> obstacle(PublishedValue value) {
        return definitions.measure(value.measure()).flatMap(measure -> new PublishedYear(
                        definitions.areas(),
                        value,
                        counted(measure, value.timePeriod()),
                        measure.unit().decimals())
                .obstacle());
    }

    /** As it was counted in the units themselves, before anything was scaled or added up. */
    private Amounts counted(Measure measure, Period year) {
        var parts = definitions.feed(measure.feed()).stream()
                .flatMap(feed -> year.parts(feed.frequency()))
                .map(period -> TotalRow.partition(measure.feed(), period))
                .toList();
        var slice = release.slice(TotalRow.TABLE)
                .inAnyOf(parts)
                .having("measure", Set.of(measure.id().value()));
        var amounts = Amounts.none();
        tables.rows(slice, TotalRow::from).stream()
                .filter(row -> row.breakdown().isEmpty())
                .filter(this::isOfTheUnitItself)
                .forEach(row -> amounts.put(
                        Slot.all(Period.parse(row.timePeriod())),
                        new AreaCode(row.refArea()),
                        Math.round(row.countedAmount()
                                * Math.pow(10, measure.unit().decimals()))));
        return amounts;
    }

    private boolean isOfTheUnitItself(TotalRow row) {
        var day = Period.parse(row.timePeriod()).lastDay();
        return row.reported()
                || definitions
                        .areas()
                        .on(day)
                        .childrenOf(new AreaCode(row.refArea()))
                        .isEmpty();
    }
}
