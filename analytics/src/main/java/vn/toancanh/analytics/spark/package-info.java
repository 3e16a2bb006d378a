/** The Spark session that lives in this process. */
@NullMarked
package vn.toancanh.analytics.spark;

import org.jspecify.annotations.NullMarked;
