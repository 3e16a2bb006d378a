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
 */
public record Feed(
        FeedId id,
        Label name,
        String provider,
        Frequency frequency,
        List<Column> columns,
        List<Derivation> derivations,
        List<SumCheck> sums,
        List<OrderCheck> orders) {
    public Feed {
        columns = List.copyOf(columns);
        derivations = List.copyOf(derivations);
        sums = List.copyOf(sums);
        orders = List.copyOf(orders);
    }

    /** The same feed with its schema. */
    public Feed declaring(
            List<Column> schema, List<Derivation> derived, List<SumCheck> sumChecks, List<OrderCheck> orderChecks) {
        return new Feed(id, name, provider, frequency, schema, derived, sumChecks, orderChecks);
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
