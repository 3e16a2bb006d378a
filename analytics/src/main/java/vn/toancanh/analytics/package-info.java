/** The jobs: validate, total, publish; the only place that knows Spark. */
@NullMarked
package vn.toancanh.analytics;

import org.jspecify.annotations.NullMarked;
