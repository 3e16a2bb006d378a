/** From rows of text to typed records placed in an area, and to rejections that say what to mend. */
@NullMarked
package vn.toancanh.analytics.validation;

import org.jspecify.annotations.NullMarked;
