package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet as Spark does, without Iceberg's column ids. */
final class PlainParquet {

    private PlainParquet() {}

    static void write(Path file, String message, List<Map<String, Object>> rows) {
        MessageType schema = MessageTypeParser.parseMessageType(message);
        try {
            Files.createDirectories(file.getParent());
            try (var writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                    .withType(schema)
                    .build()) {
                for (Map<String, Object> row : rows) {
                    writer.write(group(schema, row));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Group group(MessageType schema, Map<String, Object> row) {
        var group = new SimpleGroup(schema);
        row.forEach((column, value) -> {
            switch (value) {
                case Long number -> group.add(column, number);
                case Integer number -> group.add(column, number);
                default -> group.add(column, value.toString());
            }
        });
        return group;
    }
}
