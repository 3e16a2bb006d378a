package vn.toancanh.analytics.total.dense;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Tells Spark's reader which columns are wanted, in their order; one that the file does not have is empty in every row. */
public final class Projection extends ReadSupport<Object> {
    static final String COLUMNS = "toancanh.columns";

    @Override
    public ReadContext init(InitContext context) {
        MessageType held = context.getFileSchema();
        var wanted = Types.buildMessage();
        for (var name : context.getConfiguration().getStrings(COLUMNS, new String[0])) {
            wanted.addField(
                    held.containsField(name)
                            ? held.getType(name)
                            : Types.optional(PrimitiveTypeName.INT32).named(name));
        }
        return new ReadContext(wanted.named(held.getName()));
    }

    /** Rows are never put together: the reader hands over columns. */
    @Override
    public RecordMaterializer<Object> prepareForRead(
            Configuration settings, Map<String, String> keyValues, MessageType schema, ReadContext context) {
        throw new UnsupportedOperationException("Cannot put rows together: columns are read");
    }
}
