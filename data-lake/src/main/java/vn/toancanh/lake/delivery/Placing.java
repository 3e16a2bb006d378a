package vn.toancanh.lake.delivery;

import static org.apache.iceberg.types.Types.NestedField.optional;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.NestedField;

/**
 * On what evidence the accepted rows of a delivery were placed in their units.
 *
 * @param byCode rows placed by the code that they give
 * @param byName rows placed by their name within their district
 * @param byVariant rows placed by a recorded decision on how a name is written
 * @param byGeometry rows placed by the point that they give
 * @param unitsOfSeveralRows units that several rows were counted into together; 0 for a feed of many rows a unit
 */
public record Placing(long byCode, long byName, long byVariant, long byGeometry, long unitsOfSeveralRows) {
    private static final String BY_CODE = "rows_by_code";
    private static final String BY_NAME = "rows_by_name";
    private static final String BY_VARIANT = "rows_by_variant";
    private static final String BY_GEOMETRY = "rows_by_geometry";
    private static final String TOGETHER = "units_of_several_rows";

    public Placing {
        if (byCode < 0 || byName < 0 || byVariant < 0 || byGeometry < 0 || unitsOfSeveralRows < 0) {
            throw new IllegalArgumentException(
                    "Cannot have placed %d rows by code, %d by name, %d by variant, %d by geometry, in %d units of several rows: accepted are counts from 0"
                            .formatted(byCode, byName, byVariant, byGeometry, unitsOfSeveralRows));
        }
    }

    /** The columns of the table, which deliveries concluded before these were counted leave empty. */
    static List<NestedField> columns(int first) {
        return List.of(
                optional(first, BY_CODE, LongType.get()),
                optional(first + 1, BY_NAME, LongType.get()),
                optional(first + 2, BY_VARIANT, LongType.get()),
                optional(first + 3, TOGETHER, LongType.get()),
                optional(first + 4, BY_GEOMETRY, LongType.get()));
    }

    public long rows() {
        return byCode + byName + byVariant + byGeometry;
    }

    static Optional<Placing> from(Record row) {
        return Optional.ofNullable(row.getField(BY_CODE))
                .map(byCode -> new Placing(
                        (long) byCode,
                        count(row, BY_NAME),
                        count(row, BY_VARIANT),
                        count(row, BY_GEOMETRY),
                        count(row, TOGETHER)));
    }

    /** Deliveries from before one way was counted had none of it. */
    private static long count(Record row, String column) {
        return Objects.requireNonNullElse((Long) row.getField(column), 0L);
    }

    void write(Record row) {
        row.setField(BY_CODE, byCode);
        row.setField(BY_NAME, byName);
        row.setField(BY_VARIANT, byVariant);
        row.setField(BY_GEOMETRY, byGeometry);
        row.setField(TOGETHER, unitsOfSeveralRows);
    }
}
