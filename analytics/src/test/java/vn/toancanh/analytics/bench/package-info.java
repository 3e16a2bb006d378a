/** Measures totals beside a peer in the same run; no test, and only run when asked for. */
@NullMarked
package vn.toancanh.analytics.bench;

import org.jspecify.annotations.NullMarked;
