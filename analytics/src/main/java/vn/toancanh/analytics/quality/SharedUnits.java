package vn.toancanh.analytics.quality;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Finds units that two providers have delivered for the same feed and period: what both say would be added up.
 *
 * <p>What is on record of a unit that a later list ended is held against what others say of the unit that took it in, as an ending tells;
 * it holds for units that are divided as well, since what is told of them as a whole tells of what they took in. Where nobody says who
 * took it in, it is held against its own code alone, since places are never guessed; and a whole is not held against its parts, in
 * whose place it counts.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
public record SharedUnits(QualityCheck check, Areas areas) {
    /**
     * What a record speaks of, if it has no key of a person, household or enterprise.
     *
     * @param keys what else tells the records of a unit apart, such as the indicator that is reported
     */
    public record Spoken(String refArea, List<String> keys) {}

    /**
     * @param spoken what a delivery speaks of, asked once of each
     * @return what is doubtful about the later ones
     */
    public List<Doubt> among(SideBySide delivered, Function<Delivery, Set<Spoken>> spoken) {
        var known = new HashMap<Delivery, Map<Spoken, String>>();
        Function<Delivery, Map<Spoken, String>> counted =
                delivery -> known.computeIfAbsent(delivery, first -> counted(spoken.apply(first), first.timePeriod()));
        return delivered.doubts(check, (earlier, later) -> {
            var units = common(counted.apply(earlier), counted.apply(later));
            return units.size() > check.rule().limit() ? Optional.of(doubt(earlier, later, units)) : Optional.empty();
        });
    }

    /** With the code on record, the smallest of several that are counted as one. */
    private Map<Spoken, String> counted(Set<Spoken> spoken, Period period) {
        var units = areas.on(period.lastDay());
        return spoken.stream()
                .collect(toMap(
                        one -> new Spoken(countedIn(one.refArea(), units), one.keys()),
                        Spoken::refArea,
                        BinaryOperator.minBy(String::compareTo)));
    }

    private String countedIn(String recorded, Geography units) {
        var code = new AreaCode(recorded);
        return units.find(code).isPresent()
                ? recorded
                : areas.successor(code, units.day()).map(AreaCode::value).orElse(recorded);
    }

    /** The units of which both speak, with the code that is on record of the earlier. */
    private static SortedMap<String, String> common(Map<Spoken, String> earlier, Map<Spoken, String> later) {
        return later.keySet().stream()
                .filter(earlier::containsKey)
                .collect(toMap(Spoken::refArea, earlier::get, BinaryOperator.minBy(String::compareTo), TreeMap::new));
    }

    private Doubt doubt(Delivery earlier, Delivery later, SortedMap<String, String> units) {
        var period = later.timePeriod();
        var first = units.firstKey();
        var message =
                "%s%s of %s is delivered by provider '%s' and by provider '%s' (delivery %s%s), and what both say would be added up; "
                        + "accepted are up to %.0f units that another provider has delivered, and a file under the code '%s' to take"
                        + " the place of that delivery";
        return new Doubt(
                check,
                later.feed(),
                period,
                first,
                message.formatted(
                        new AreaNames(areas).of(first, period),
                        units.size() == 1 ? "" : ", with %d more units,".formatted(units.size() - 1),
                        period,
                        later.provider(),
                        earlier.provider(),
                        earlier.id(),
                        recordedAs(units.get(first), first),
                        check.rule().limit(),
                        earlier.provider()),
                Optional.of(later));
    }

    private static String recordedAs(String code, String unit) {
        return code.equals(unit) ? "" : ", as %s, which went into it".formatted(code);
    }
}
