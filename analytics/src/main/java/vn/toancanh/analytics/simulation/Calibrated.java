package vn.toancanh.analytics.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.simulation.Calibration;

/** What is published of provinces, as simulations ask for it. */
record Calibrated(List<Calibration> facts, List<PublishedValue> published) {
    private static final int FIRST_YEAR = 2020;
    /** Of shares of which one value alone is known: what they gain a month along the S. */
    private static final double SLOPE = 0.03;

    /** Months from January 2020 to the last month of a period. */
    static double months(Period period) {
        var last = period.lastDay();
        return (last.getYear() - FIRST_YEAR) * 12 + last.getMonthValue() - 1;
    }

    /** The latest fact of the province itself. */
    Optional<Calibration> latest(FeedId feed, String what, AreaCode province) {
        return facts.stream()
                .filter(fact -> fact.feed().equals(feed) && fact.what().equals(what))
                .filter(fact -> fact.refArea().equals(province))
                .max(Comparator.comparing(Calibration::timePeriod));
    }

    /**
     * The latest number of the province, or of the country.
     *
     * @throws AnalyticsException if neither has one
     */
    double number(FeedId feed, String what, AreaCode province) {
        return facts(feed, what, province).getLast().value();
    }

    /** The year of which {@link #number} speaks. */
    int year(FeedId feed, String what, AreaCode province) {
        return facts(feed, what, province).getLast().timePeriod().year();
    }

    /** A share from 0 to 1, along the S through all that is known of it. */
    double share(FeedId feed, String what, AreaCode province, double months) {
        var facts = facts(feed, what, province);
        if (facts.size() == 1) {
            var only = facts.getFirst();
            return new Growth(1).at(point(only) + SLOPE * (months - months(only.timePeriod())));
        }
        int after = 1;
        while (after < facts.size() - 1 && months(facts.get(after).timePeriod()) < months) {
            after++;
        }
        var from = facts.get(after - 1);
        var to = facts.get(after);
        double slope = (point(to) - point(from)) / (months(to.timePeriod()) - months(from.timePeriod()));
        return new Growth(1).at(point(from) + slope * (months - months(from.timePeriod())));
    }

    /** The published value of a year that is the nearest one, the preferred of several. */
    Optional<PublishedValue> nearest(String measure, AreaCode province, int year) {
        return published.stream()
                .filter(value -> value.preferred()
                        && value.measure().value().equals(measure)
                        && value.refArea().equals(province))
                .min(Comparator.comparing((PublishedValue value) ->
                                Math.abs(value.timePeriod().year() - year))
                        .thenComparing(PublishedValue::timePeriod));
    }

    private List<Calibration> facts(FeedId feed, String what, AreaCode province) {
        var named = facts.stream()
                .filter(fact -> fact.feed().equals(feed) && fact.what().equals(what))
                .sorted(Comparator.comparing(Calibration::timePeriod))
                .toList();
        var own = named.stream().filter(fact -> fact.refArea().equals(province)).toList();
        var country = named.stream()
                .filter(fact -> fact.refArea().equals(AreaCode.COUNTRY))
                .toList();
        if (own.isEmpty() && country.isEmpty()) {
            throw new AnalyticsException(
                    "Cannot simulate %s for %s: simulation_calibration.csv has no line for %s of %s or VN; one is needed"
                            .formatted(feed, province, what, province));
        }
        return own.isEmpty() ? country : own;
    }

    /** Where a share stands on the S; 0 and 100 % stand nowhere. */
    private static double point(Calibration fact) {
        return Growth.pointOf(Math.clamp(fact.value() / 100, 0.001, 0.999));
    }
}
