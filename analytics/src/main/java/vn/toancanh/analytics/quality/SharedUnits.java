package vn.toancanh.analytics.quality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Finds units that two providers have delivered for the same feed and period: what both say would be added up.
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
     * @param spoken what a delivery speaks of
     * @return what is doubtful about the later ones
     */
    public List<Doubt> among(SideBySide delivered, Function<Delivery, Set<Spoken>> spoken) {
        return delivered.doubts(check, (earlier, later) -> {
            var units = common(spoken.apply(earlier), spoken.apply(later));
            return units.size() > check.rule().limit() ? Optional.of(doubt(earlier, later, units)) : Optional.empty();
        });
    }

    private static TreeSet<String> common(Set<Spoken> earlier, Set<Spoken> later) {
        return later.stream()
                .filter(earlier::contains)
                .map(Spoken::refArea)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Doubt doubt(Delivery earlier, Delivery later, TreeSet<String> units) {
        var period = later.timePeriod();
        var message =
                "%s%s of %s is delivered by provider '%s' and by provider '%s' (delivery %s), and what both say would be added up; "
                        + "accepted are up to %.0f units that another provider has delivered, and a file under the code '%s' to take"
                        + " the place of that delivery";
        return new Doubt(
                check,
                later.feed(),
                period,
                units.first(),
                message.formatted(
                        new AreaNames(areas).of(units.first(), period),
                        units.size() == 1 ? "" : ", with %d more units,".formatted(units.size() - 1),
                        period,
                        later.provider(),
                        earlier.provider(),
                        earlier.id(),
                        check.rule().limit(),
                        earlier.provider()),
                Optional.of(later));
    }
}
