/** What differs between two releases: deliveries, definitions and totals, without reading what both share. */
@NullMarked
package vn.toancanh.lake.diff;

import org.jspecify.annotations.NullMarked;
