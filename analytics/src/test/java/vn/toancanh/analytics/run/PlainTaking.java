package vn.toancanh.analytics.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Type;
import vn.toancanh.analytics.validation.MatchedBy;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.table.LakeTable;

/** Looks at a small and tidy CSV without Spark: rows of known communes pass, a file with any other is refused. */
record PlainTaking(Lake lake, LakeRun run, Definitions definitions) {

    Taken take(Delivery delivery) {
        var geography = definitions.areas().on(delivery.timePeriod().lastDay());
        var rows = rows(delivery);
        var unknown = rows.stream().filter(row -> !isKnown(row, geography)).toList();
        return unknown.isEmpty() ? passed(delivery, rows) : refused(delivery, rows.size(), unknown);
    }

    private List<Map<String, String>> rows(Delivery delivery) {
        try {
            var lines = Files.readAllLines(lake.inbox().bytesOf(delivery));
            var columns = lines.getFirst().split(",");
            return lines.stream().skip(1).map(line -> fields(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String[] columns, String line) {
        var fields = new HashMap<String, String>();
        var values = line.split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            fields.put(columns[i], values[i]);
        }
        return fields;
    }

    private static boolean isKnown(Map<String, String> row, Geography geography) {
        return geography.find(new AreaCode(row.get("commune_code"))).isPresent();
    }

    private Taken passed(Delivery delivery, List<Map<String, String>> rows) {
        var table = recordsOf(delivery.feed());
        var records = new ArrayList<Record>();
        rows.forEach(row -> records.add(record(table, delivery, row, records.size() + 2)));
        return new Taken.Passed(
                Conclusion.published(delivery, new Placing(rows.size(), 0, 0, 0, 0), 0),
                List.of(),
                List.of(),
                table,
                List.of(written(table, records)),
                Optional.empty(),
                new Whereabouts(definitions.areas(), delivery.timePeriod().lastDay())
                        .provincesOf(rows.stream()
                                .map(row -> new AreaCode(row.get("commune_code")))
                                .toList()));
    }

    private LakeTable recordsOf(FeedId feed) {
        return RecordsTable.of(definitions.feed(feed).orElseThrow()).table();
    }

    private Record record(LakeTable table, Delivery delivery, Map<String, String> row, long number) {
        var record = GenericRecord.create(table.schema());
        table.schema().columns().forEach(column -> {
            var text = row.getOrDefault(column.name(), "");
            if (!text.isEmpty()) {
                record.setField(column.name(), column.type().typeId() == Type.TypeID.LONG ? Long.valueOf(text) : text);
            }
        });
        record.setField(LakeTable.DELIVERY_ID, delivery.id());
        record.setField("row_number", number);
        record.setField(RecordColumns.REF_AREA, row.get("commune_code"));
        record.setField(RecordColumns.TIME_PERIOD, delivery.timePeriod().toString());
        record.setField(RecordColumns.MATCHED_BY, MatchedBy.CODE.name());
        record.setField(RecordColumns.SIMULATED, false);
        return record;
    }

    private Taken refused(Delivery delivery, int rows, List<Map<String, String>> unknown) {
        var rejections = unknown.stream()
                .map(row -> new Rejection(
                        delivery.id(),
                        delivery.feed().value(),
                        delivery.fileName(),
                        2,
                        "commune_code",
                        row.get("commune_code"),
                        "unknown",
                        row.toString()))
                .map(Rejection::toRecord)
                .toList();
        var finding = new Finding(
                delivery.id(),
                "unknown-communes",
                Severity.REFUSE,
                delivery.feed().value(),
                "",
                delivery.timePeriod().toString(),
                "unknown communes");
        return new Taken.Refused(
                Conclusion.refused(delivery, finding.message(), rows, unknown.size()),
                List.of(written(Rejection.TABLE, rejections)),
                List.of(finding));
    }

    private Path written(LakeTable table, List<Record> records) {
        var file = run.newDataFolder(table).path().resolve("rows.parquet");
        try (FileAppender<Record> appender = Parquet.write(org.apache.iceberg.Files.localOutput(file.toFile()))
                .schema(table.schema())
                .createWriterFunc(GenericParquetWriter::create)
                .build()) {
            appender.addAll(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
