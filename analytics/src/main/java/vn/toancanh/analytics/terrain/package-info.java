/** Which boundaries there are to place points by on a day. */
@NullMarked
package vn.toancanh.analytics.terrain;

import org.jspecify.annotations.NullMarked;
