package vn.toancanh.ui.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.lineage.CountedRow;
import vn.toancanh.analytics.lineage.CountedRows;
import vn.toancanh.analytics.lineage.RowSearch;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.Makeup;
import vn.toancanh.ui.board.Observation;

/**
 * Explains one side of a number.
 *
 * @param part the part of the measure that is in it, such as one operator; none for all of it
 */
record ExplainingSide(
        Explaining whole, Measure measure, Optional<String> part, Observation seen, List<Makeup.Part> made) {
    /**
     * What a unit adds to the area directly below the explained one in which it lies.
     *
     * @param amount in the smallest part in which the measure's unit is counted, as the board adds up
     */
    private record Added(Area child, double amount) {}

    ExplainedSide of(String side, OptionalDouble amount, int most) {
        var deliveries = whole.board().deliveriesBehind(measure.id(), made);
        var found = feed().map(feed -> new RowSearch(whole.tables(), whole.release(), feed, measure, part)
                        .of(deliveries, whole.board().recorded(measure.id(), made), most))
                .orElseGet(() -> new CountedRows(List.of(), List.of()));
        var rule = new MeasureRule(measure, part, feed());
        return new ExplainedSide(
                side,
                measure.id().value(),
                part.orElse(null),
                measure.name(),
                measure.unit().id(),
                WrittenNumber.of(amount),
                periods().stream().map(Period::toString).toList(),
                measure.feed().value(),
                measure.aggregation().written(),
                rule.derivations().stream().map(Derivation::written).toList(),
                rule.codeLists().stream().map(ExplainingSide::source).toList(),
                isReportedAsAWhole(),
                parts(),
                totals(),
                found.shares().stream()
                        .filter(share -> part.isEmpty() || share.fitting() > 0)
                        .map(this::source)
                        .toList(),
                found.fitting(),
                found.rows().stream().map(ExplainingSide::row).toList(),
                benchmarks().unused(Stream.concat(periods().stream(), Stream.of(seen.timePeriod()))));
    }

    private Optional<Feed> feed() {
        return whole.board().definitions().feed(measure.feed());
    }

    private Benchmarks benchmarks() {
        return new Benchmarks(whole, measure, seen.refArea(), geography());
    }

    private List<Period> periods() {
        return made.stream().map(Makeup.Part::countedFor).distinct().sorted().toList();
    }

    private Geography geography() {
        return whole.board().geographyIn(seen.timePeriod());
    }

    private boolean isReportedAsAWhole() {
        return made.stream().anyMatch(part -> part.unit().equals(seen.refArea()))
                && !geography().childrenOf(seen.refArea()).isEmpty();
    }

    /**
     * Of each area directly below, the amounts of its units together; of units that are others now, the areas of their time, and of what
     * lay elsewhere then, itself.
     */
    private List<ExplainedSide.Part> parts() {
        return made.stream()
                .flatMap(part -> below(part).stream().map(child -> new Added(child, part.amount())))
                .collect(Collectors.groupingBy(added -> added.child().code(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::part)
                .toList();
    }

    private Optional<Area> below(Makeup.Part part) {
        var units = part.formerly().map(whole.board()::geographyIn).orElseGet(this::geography);
        return units.upwardsFrom(part.unit()).stream()
                .filter(area -> seen.refArea().equals(area.parent()))
                .findFirst()
                .or(() -> part.formerly().flatMap(then -> units.find(part.unit())));
    }

    private ExplainedSide.Part part(List<Added> added) {
        var child = added.getFirst().child();
        var amount = added.stream().mapToDouble(Added::amount).sum();
        var inUnit = amount / Math.pow(10, measure.unit().decimals());
        return new ExplainedSide.Part(child.code().value(), child.name(), WrittenNumber.of(inUnit));
    }

    private List<ExplainedSide.Total> totals() {
        var partitions = periods().stream()
                .map(period -> TotalRow.partition(measure.feed(), period))
                .toList();
        var slice = whole.release()
                .slice(TotalRow.TABLE)
                .inAnyOf(partitions)
                .having("measure", Set.of(measure.id().value()))
                .having("ref_area", Set.of(seen.refArea().value()));
        return whole.tables().rows(slice, TotalRow::from).stream()
                .filter(row -> row.breakdown().equals(part.orElse("")))
                .sorted(Comparator.comparing(row -> Period.parse(row.timePeriod())))
                .map(this::total)
                .toList();
    }

    private ExplainedSide.Total total(TotalRow row) {
        return new ExplainedSide.Total(
                row.timePeriod(),
                WrittenNumber.of(row.amount()),
                WrittenNumber.of(row.countedAmount()),
                row.unitsCounted(),
                row.unitsExpected(),
                row.reported(),
                row.amount() == row.countedAmount()
                        ? List.of()
                        : benchmarks().reconciledTo(Period.parse(row.timePeriod())));
    }

    private ExplainedSide.Source source(CountedRows.Share share) {
        var delivery = share.delivery();
        return new ExplainedSide.Source(
                delivery.id(),
                delivery.provider(),
                whole.board().definitions().providers().nameOf(delivery.provider()),
                delivery.timePeriod().toString(),
                delivery.fileName(),
                delivery.sha256(),
                delivery.simulated(),
                share.records(),
                share.fitting());
    }

    private static ExplainedSide.Row row(CountedRow row) {
        return new ExplainedSide.Row(
                row.delivery().id(),
                row.delivery().fileName(),
                row.line(),
                row.unit().value(),
                row.values());
    }

    private static ExplainedSide.CodeListSource source(CodeList list) {
        return new ExplainedSide.CodeListSource(list.id(), list.source());
    }
}
