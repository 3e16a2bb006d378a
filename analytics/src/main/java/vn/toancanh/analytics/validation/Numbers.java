package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;

import org.apache.spark.sql.Column;
import vn.toancanh.analytics.intake.WrittenNumber;
import vn.toancanh.config.feed.Notation;

/** Numbers in the notation that their feed declares, as expressions. */
final class Numbers {
    private Numbers() {}

    /** Whether a field holds a number as the column declares it; null where the field is empty. */
    static Column areWellFormed(vn.toancanh.config.feed.Column column) {
        return col(column.name()).rlike(WrittenNumber.pattern(column));
    }

    /** The number's text in plain notation, of a field that is well formed. */
    static Column plain(vn.toancanh.config.feed.Column column) {
        var text = col(column.name());
        return column.notation() == Notation.PLAIN ? text : translate(regexp_replace(text, "\\.", ""), ",", ".");
    }
}
