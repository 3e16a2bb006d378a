/** What a delivery and the totals that it would bring must pass before they are published. */
@NullMarked
package vn.toancanh.config.quality;

import org.jspecify.annotations.NullMarked;
