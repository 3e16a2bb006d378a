/** Tests of what is kept for whoever asks next. */
@NullMarked
package vn.toancanh.ui.recent;

import org.jspecify.annotations.NullMarked;
