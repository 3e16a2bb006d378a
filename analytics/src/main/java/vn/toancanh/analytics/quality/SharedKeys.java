package vn.toancanh.analytics.quality;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Finds keys that two providers have delivered for the same feed and period: a sum over rows would hold both.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
public record SharedKeys(QualityCheck check) {
    /**
     * What two deliveries have in common.
     *
     * @param keys how many
     * @param columns what makes a key
     * @param example one of the keys
     * @param earlierLine the line on which it stands in the earlier delivery
     * @param laterLine the line on which it stands in the later one
     */
    public record Common(long keys, String columns, String example, long earlierLine, long laterLine) {}

    /**
     * @param comparison what an earlier and a later one have in common, if anything
     * @return what is doubtful about the later ones
     */
    public List<Doubt> among(SideBySide delivered, BiFunction<Delivery, Delivery, Optional<Common>> comparison) {
        return delivered.doubts(check, (earlier, later) -> comparison
                .apply(earlier, later)
                .filter(common -> common.keys() > check.rule().limit())
                .map(common -> doubt(earlier, later, common)));
    }

    private Doubt doubt(Delivery earlier, Delivery later, Common common) {
        var message =
                "%s of %s %s delivered by provider '%s' and by provider '%s' (delivery %s), and both would be counted: %s '%s'"
                        + " stands in line %d of %s and in line %d of %s; accepted are up to %.0f keys that another provider has"
                        + " delivered, and a file under the code '%s' to take the place of that delivery";
        return new Doubt(
                check,
                later.feed(),
                later.timePeriod(),
                "",
                message.formatted(
                        new Quantity(common.keys(), "key"),
                        later.timePeriod(),
                        common.keys() == 1 ? "is" : "are",
                        later.provider(),
                        earlier.provider(),
                        earlier.id(),
                        common.columns(),
                        common.example(),
                        common.laterLine(),
                        later.fileName(),
                        common.earlierLine(),
                        earlier.fileName(),
                        check.rule().limit(),
                        earlier.provider()),
                Optional.of(later));
    }
}
