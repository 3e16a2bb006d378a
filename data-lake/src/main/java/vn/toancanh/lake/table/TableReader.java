package vn.toancanh.lake.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.iceberg.data.Record;

/** Reads slices of the lake's tables, for everybody and at any time; the rows of a slice never change. */
public interface TableReader {

    /** The table as it is now, published or not. */
    Slice current(LakeTable table);

    /** The Parquet files that hold the slice's rows, for Spark to read; columns that divide the table may be only in Iceberg. */
    List<Path> filesOf(Slice slice);

    /** The partitions of a table that are not made of the same files in both, whatever partitions the slices name. */
    Set<Partition> differing(Slice from, Slice to);

    /**
     * The texts that stand in a column of the slice's rows. Where files keep them in dictionaries, as they do of columns with few
     * different texts, no row is read.
     */
    Set<String> textsIn(Slice slice, String column);

    /** Hands over the slice's rows one by one. */
    void read(Slice slice, Consumer<Record> reader);

    /** The slice's rows, each made into what the caller speaks of. */
    <T> List<T> rows(Slice slice, Function<Record, T> typed);
}
