/** From a published number back to the deliveries and rows that it was counted from, without Spark. */
@NullMarked
package vn.toancanh.analytics.lineage;

import org.jspecify.annotations.NullMarked;
