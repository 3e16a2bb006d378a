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
        List<SumCheck> sums) {
    public Feed {
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
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
    public Feed declaring(List<Column> schema, List<SumCheck> checks) {
        return new Feed(id, name, provider, frequency, maxRejectedShare, maxMissingShare, schema, checks);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public Optional<Column> column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    public Stream<Column> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role);
    }
}
