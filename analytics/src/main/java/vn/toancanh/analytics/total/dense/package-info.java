/**
 * The same totals as Spark's queries give, counted in arrays straight from the vectors of Spark's Parquet reader.
 *
 * <p>Decision: docs/decisions/0031-totals-are-counted-in-arrays.md
 */
@NullMarked
package vn.toancanh.analytics.total.dense;

import org.jspecify.annotations.NullMarked;
