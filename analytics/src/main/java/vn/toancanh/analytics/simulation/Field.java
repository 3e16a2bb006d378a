package vn.toancanh.analytics.simulation;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A column of a file that is made up. */
sealed interface Field {
    String name();

    /** How Parquet keeps it; any field may be empty. */
    Type type();

    /** Whether the same values come again and again, so that a dictionary of them pays. */
    boolean repeats();

    /** A text that many rows share. */
    static Field text(String name) {
        return new Text(name, true);
    }

    /** A text that hardly any other row has. */
    static Field once(String name) {
        return new Text(name, false);
    }

    /** Text, of many rows or of one. */
    record Text(String name, boolean repeats) implements Field {
        @Override
        public Type type() {
            return Types.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
        }
    }

    /**
     * A number, given as the whole number of its smallest parts.
     *
     * @param decimals how many places the smallest part stands after the point
     */
    record Number(String name, int decimals) implements Field {
        private static final int DIGITS = 18;

        @Override
        public Type type() {
            var whole = Types.optional(PrimitiveTypeName.INT64);
            return decimals == 0
                    ? whole.named(name)
                    : whole.as(LogicalTypeAnnotation.decimalType(decimals, DIGITS))
                            .named(name);
        }

        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** True or false. */
    record Flag(String name) implements Field {
        @Override
        public Type type() {
            return Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
        }

        @Override
        public boolean repeats() {
            return false;
        }
    }
}
