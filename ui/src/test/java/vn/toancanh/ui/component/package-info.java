/** Tests of the pieces of the screens. */
@NullMarked
package vn.toancanh.ui.component;

import org.jspecify.annotations.NullMarked;
