package vn.toancanh.analytics.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a delivered file as text, whatever its format. */
interface TextRow {
    /** The line on which the row begins, as {@link RawRows#ROW_NUMBER} says. */
    long number();

    /** As many as the row has, in the order of the file's columns, as they are written there. */
    List<String> fields();

    /** The whole row, for whoever has to mend it. */
    String raw();

    /** Why a file with such a row is refused whole; null where nothing speaks against it. */
    default @Nullable String fault() {
        return null;
    }

    /** Whether the field is a number by its type, and not a text that somebody wrote: then its point is one, whatever the notation. */
    default boolean isNumber(int position) {
        return false;
    }

    /** The field at a position; empty where the row is shorter. */
    default String field(int position) {
        return position >= 0 && position < fields().size() ? FieldText.of(fields().get(position)) : "";
    }

    default boolean isBlank() {
        return fault() == null && fields().stream().allMatch(String::isBlank);
    }
}
