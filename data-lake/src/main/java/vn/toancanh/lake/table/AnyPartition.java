package vn.toancanh.lake.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/** The rows that are in any of some partitions, said so flatly that tens of thousands of them can be asked for at once. */
final class AnyPartition {

    private AnyPartition() {}

    /** None of them means no rows. */
    static Expression filter(List<Partition> partitions) {
        return onlyColumn(partitions)
                .<Expression>map(column -> Expressions.in(column, valuesOf(partitions)))
                .orElseGet(() -> halved(partitions));
    }

    /** The one column that divides the table, where there is no other. */
    private static Optional<String> onlyColumn(List<Partition> partitions) {
        Set<Set<String>> columns = partitions.stream()
                .map(partition -> partition.values().keySet())
                .collect(Collectors.toSet());
        return columns.size() == 1 && columns.iterator().next().size() == 1
                ? columns.iterator().next().stream().findFirst()
                : Optional.empty();
    }

    private static Object[] valuesOf(List<Partition> partitions) {
        return partitions.stream()
                .flatMap(partition -> partition.values().values().stream())
                .distinct()
                .toArray();
    }

    /** Iceberg walks an expression by calling itself: halves of halves are a few steps deep, one after the other as many as there are. */
    private static Expression halved(List<Partition> partitions) {
        return switch (partitions.size()) {
            case 0 -> Expressions.alwaysFalse();
            case 1 -> partitions.getFirst().filter();
            default -> {
                int middle = partitions.size() / 2;
                yield Expressions.or(
                        halved(partitions.subList(0, middle)), halved(partitions.subList(middle, partitions.size())));
            }
        };
    }
}
