/** Tests of noticing and telling. */
@NullMarked
package vn.toancanh.ui.watch;

import org.jspecify.annotations.NullMarked;
