/** A run: every pending delivery through all steps, and at the end one release. */
@NullMarked
package vn.toancanh.analytics.run;

import org.jspecify.annotations.NullMarked;
