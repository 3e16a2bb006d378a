/** What checks have found about deliveries and the totals that they would bring. */
@NullMarked
package vn.toancanh.lake.quality;

import org.jspecify.annotations.NullMarked;
