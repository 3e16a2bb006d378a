package vn.toancanh.config.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.Label;
import vn.toancanh.config.period.Frequency;

/**
 * A stream of deliveries of one grain and one schema.
 *
 * <p>Decision: docs/decisions/0006-feeds-and-checks-are-text-files-in-config.md
 *
 * @param provider who delivers unless a delivery says otherwise
 * @param maxRejectedShare the share of rejected rows (0 to 1) beyond which a delivery is refused whole
 * @param maxMissingShare the share of the units of the period before (0 to 1) beyond which a delivery that lacks them is
 *     refused; 1 where periods are not held against each other
 */
public record Feed(
        FeedId id,
        Label name,
        String provider,
        Frequency frequency,
        double maxRejectedShare,
        double maxMissingShare,
        List<Column> columns,
        List<Derivation> derivations,
        List<SumCheck> sums,
        List<OrderCheck> orders) {
    public Feed {
        columns = List.copyOf(columns);
        derivations = List.copyOf(derivations);
        sums = List.copyOf(sums);
        orders = List.copyOf(orders);
        if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
            throw new IllegalArgumentException(
                    "Cannot refuse %s beyond a share of %s: accepted are 0 to 1".formatted(id, maxRejectedShare));
        }
        if (!(maxMissingShare >= 0 && maxMissingShare <= 1)) {
            throw new IllegalArgumentException(
                    "Cannot refuse %s beyond a share of %s missing units: accepted are 0 to 1"
                            .formatted(id, maxMissingShare));
        }
    }

    /** The same feed with its schema. */
    public Feed declaring(
            List<Column> schema, List<Derivation> derived, List<SumCheck> sumChecks, List<OrderCheck> orderChecks) {
        return new Feed(
                id,
                name,
                provider,
                frequency,
                maxRejectedShare,
                maxMissingShare,
                schema,
                derived,
                sumChecks,
                orderChecks);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** What follows from the columns of a row under that name. */
    public Optional<Derivation> derivation(String name) {
        return derivations.stream()
                .filter(derivation -> derivation.column().equals(name))
                .findFirst();
    }

    /** Whether its rows speak of units of any level, and not of undivided ones alone. */
    public boolean speaksOfAnyLevel() {
        return column(ColumnRole.UNIT_CODE).isPresent();
    }

    /** Whether its rows are placed by geometry. */
    public boolean isPlacedByGeometry() {
        return column(ColumnRole.LONGITUDE).isPresent();
    }

    public Optional<Column> column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    public Stream<Column> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role);
    }
}
