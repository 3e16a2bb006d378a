package vn.toancanh.lake.table;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/**
 * What someone reads: a table as of one snapshot, in some of its partitions and columns.
 *
 * @param snapshot the snapshot, or empty where the table had no rows yet
 * @param anyOf the partitions, of which a row is in any; none means no rows
 * @param columns the columns, or none for all of them
 */
public record Slice(LakeTable table, OptionalLong snapshot, List<Partition> anyOf, List<String> columns) {

    public Slice {
        anyOf = List.copyOf(anyOf);
        columns = List.copyOf(columns);
    }

    /** The whole table as of that snapshot. */
    public static Slice of(LakeTable table, OptionalLong snapshot) {
        return new Slice(table, snapshot, List.of(Partition.WHOLE), List.of());
    }

    public Slice in(Partition partition) {
        return inAnyOf(List.of(partition));
    }

    public Slice inAnyOf(Collection<Partition> partitions) {
        return new Slice(table, snapshot, List.copyOf(partitions), columns);
    }

    public Slice columns(String... names) {
        return new Slice(table, snapshot, anyOf, List.of(names));
    }

    Expression filter() {
        return filterOf(anyOf);
    }

    static Expression filterOf(Collection<Partition> partitions) {
        return partitions.stream().map(Partition::filter).reduce(Expressions.alwaysFalse(), Expressions::or);
    }
}
