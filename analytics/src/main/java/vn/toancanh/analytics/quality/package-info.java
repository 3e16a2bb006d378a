/** Checks of staged totals: what a run would publish, held against what is published and against itself; in plain Java. */
@NullMarked
package vn.toancanh.analytics.quality;

import org.jspecify.annotations.NullMarked;
