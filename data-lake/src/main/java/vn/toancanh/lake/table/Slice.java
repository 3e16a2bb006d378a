package vn.toancanh.lake.table;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/**
 * What someone reads: a table as of one snapshot, in some of its partitions, rows and columns.
 *
 * @param snapshot the snapshot, or empty where the table had no rows yet
 * @param anyOf the partitions, of which a row is in any; none means no rows
 * @param where what holds for each of its rows
 * @param columns the columns, or none for all of them; those that conditions look at come with them
 */
public record Slice(
        LakeTable table, OptionalLong snapshot, List<Partition> anyOf, List<Having> where, List<String> columns) {

    /**
     * The rows that have one of some texts in a column. Iceberg leaves out files and groups of rows that cannot have any.
     *
     * @param values none means no rows
     */
    public record Having(String column, Set<String> values) {
        public Having {
            values = Set.copyOf(values);
        }

        private Expression filter() {
            return values.isEmpty() ? Expressions.alwaysFalse() : Expressions.in(column, values.toArray());
        }
    }

    public Slice {
        anyOf = List.copyOf(anyOf);
        where = List.copyOf(where);
        columns = List.copyOf(columns);
    }

    /** The whole table as of that snapshot. */
    public static Slice of(LakeTable table, OptionalLong snapshot) {
        return new Slice(table, snapshot, List.of(Partition.WHOLE), List.of(), List.of());
    }

    public Slice in(Partition partition) {
        return inAnyOf(List.of(partition));
    }

    public Slice inAnyOf(Collection<Partition> partitions) {
        return new Slice(table, snapshot, List.copyOf(partitions), where, columns);
    }

    /** Its rows that have one of these texts in a column. */
    public Slice having(String column, Set<String> values) {
        return new Slice(table, snapshot, anyOf, with(new Having(column, values)), columns);
    }

    private List<Having> with(Having condition) {
        return Stream.concat(where.stream(), Stream.of(condition)).toList();
    }

    public Slice columns(String... names) {
        return new Slice(table, snapshot, anyOf, where, List.of(names));
    }

    Expression filter() {
        return where.stream().map(Having::filter).reduce(filterOf(anyOf), Expressions::and);
    }

    static Expression filterOf(Collection<Partition> partitions) {
        return AnyPartition.filter(List.copyOf(partitions));
    }
}
