package vn.toancanh.ui.lineage;

import java.util.List;
import java.util.stream.Stream;
import vn.toancanh.analytics.lineage.UnusedValues;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Period;

/** What was published of a measure in an area, or in a province above or within it: gone by, or not. */
record Benchmarks(Explaining whole, Measure measure, AreaCode area, Geography geography) {
    /** To what the amounts of a period were brought into line. */
    List<ExplainedSide.Published> reconciledTo(Period period) {
        return in(period)
                .filter(PublishedValue::preferred)
                .map(Benchmarks::published)
                .toList();
    }

    /** What was not gone by, and why; also of a year in which too little was counted for a number. */
    List<ExplainedSide.Unused> unused(Stream<Period> periods) {
        var values = periods.flatMap(this::in).distinct().toList();
        return new UnusedValues(whole.tables(), whole.release(), whole.board().definitions())
                .among(values).stream()
                        .map(unused -> new ExplainedSide.Unused(published(unused.value()), unused.why()))
                        .toList();
    }

    private Stream<PublishedValue> in(Period period) {
        return whole.board().definitions().publishedValues().stream()
                .filter(value ->
                        measure.benchmark().filter(value.measure()::equals).isPresent())
                .filter(value ->
                        value.timePeriod().equals(period) || value.timePeriod().holds(period))
                .filter(value ->
                        geography.isWithin(area, value.refArea()) || geography.isWithin(value.refArea(), area));
    }

    private static ExplainedSide.Published published(PublishedValue value) {
        return new ExplainedSide.Published(
                value.measure().value(),
                value.refArea().value(),
                value.timePeriod().toString(),
                WrittenNumber.of(value.amount()),
                value.source());
    }
}
