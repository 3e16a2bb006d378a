package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A mistake in a row, as an expression: {@code struct<column_name, value, reason>} where it was made, else null. */
final class Mistakes {
    static final StructType SCHEMA = new StructType()
            .add("column_name", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("reason", DataTypes.StringType);

    private Mistakes() {}

    static Column where(Column bad, String column, String reason) {
        return where(bad, column, col(column), lit(reason));
    }

    static Column where(Column bad, String column, Column value, Column reason) {
        return when(
                bad, struct(lit(column).as("column_name"), value.cast("string").as("value"), reason.as("reason")));
    }

    static Column none() {
        return lit(null).cast(SCHEMA);
    }
}
