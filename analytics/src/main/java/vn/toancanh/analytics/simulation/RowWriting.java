package vn.toancanh.analytics.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Hands the values of a row to Parquet, column by column. */
final class RowWriting extends WriteSupport<@Nullable Object[]> {
    private final List<Field> fields;
    private @Nullable RecordConsumer consumer;

    RowWriting(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return context();
    }

    @Override
    public WriteContext init(Configuration unused) {
        return context();
    }

    private WriteContext context() {
        var types = fields.stream().map(Field::type).toArray(Type[]::new);
        return new WriteContext(new MessageType("simulated", types), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] row) {
        var to = Objects.requireNonNull(consumer);
        to.startMessage();
        for (int i = 0; i < fields.size(); i++) {
            var value = row[i];
            if (value != null) {
                var name = fields.get(i).name();
                to.startField(name, i);
                add(to, fields.get(i), value);
                to.endField(name, i);
            }
        }
        to.endMessage();
    }

    private static void add(RecordConsumer to, Field field, Object value) {
        switch (field) {
            case Field.Text text -> to.addBinary(Binary.fromString((String) value));
            case Field.Number number -> to.addLong((Long) value);
            case Field.Flag flag -> to.addBoolean((Boolean) value);
        }
    }
}
