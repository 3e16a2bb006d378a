/** From the bytes of a delivery to rows of text with their numbers; refuses files that cannot be trusted whole. */
@NullMarked
package vn.toancanh.analytics.intake;

import org.jspecify.annotations.NullMarked;
