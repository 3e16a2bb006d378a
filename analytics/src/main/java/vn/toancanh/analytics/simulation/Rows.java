package vn.toancanh.analytics.simulation;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a file one by one, and keeps none of them. */
@FunctionalInterface
interface Rows {
    /** @param values a text, a {@code Long} or a {@code Boolean} for each field in its order; null where the field is empty */
    void add(@Nullable Object... values);
}
