/** Vietnamese first, English beside it: words, numbers and dates as people write them. */
@NullMarked
package vn.toancanh.ui.language;

import org.jspecify.annotations.NullMarked;
