package vn.toancanh.analytics.simulation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;

/**
 * What a file that is made up amounts to, noted by whoever makes it up, as he does: for every measure of the feed, in each unit that
 * the file speaks of and in all above it up to the province.
 */
final class Truth {
    private static final String HEADER = "measure,breakdown,ref_area,time_period,amount\n";

    /** What an amount is told of. */
    private record Key(String measure, String breakdown, AreaCode refArea) {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::measure).thenComparing(Key::breakdown).thenComparing(Key::refArea);
    }

    private final Geography geography;
    private final Period period;
    private final Map<Key, Long> amounts = new TreeMap<>(Key.ORDER);
    private final Map<String, Integer> decimals = new TreeMap<>();

    Truth(Geography geography, Period period) {
        this.geography = geography;
        this.period = period;
    }

    /** Notes an amount of a unit that is not divided further, and of all above it. */
    void count(String measure, AreaCode unit, long amount) {
        count(measure, "", unit, amount);
    }

    /**
     * The same of a part, such as one operator; all of it is noted apart.
     *
     * @param breakdown empty for all of it
     */
    void count(String measure, String breakdown, AreaCode unit, long amount) {
        above(unit).forEach(area -> amounts.merge(new Key(measure, breakdown, area), amount, Math::addExact));
    }

    /** Notes what a unit reports of itself as a whole; nobody above it gets anything of it. */
    void report(String measure, AreaCode unit, long amount) {
        amounts.put(new Key(measure, "", unit), amount);
    }

    /** Says that amounts of a measure are whole numbers of smaller parts. */
    void isCountedIn(String measure, int places) {
        decimals.put(measure, places);
    }

    private Stream<AreaCode> above(AreaCode unit) {
        return geography.upwardsFrom(unit).stream()
                .filter(area -> area.level() != AreaLevel.COUNTRY)
                .map(area -> area.code());
    }

    /** As a file, in the order of measures, parts and units. */
    String written() {
        return amounts.entrySet().stream()
                .map(amount -> line(amount.getKey(), amount.getValue()))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private String line(Key key, long amount) {
        var places = decimals.getOrDefault(key.measure(), 0);
        return "%s,%s,%s,%s,%s\n"
                .formatted(
                        key.measure(),
                        key.breakdown(),
                        key.refArea(),
                        period,
                        BigDecimal.valueOf(amount, places).toPlainString());
    }
}
