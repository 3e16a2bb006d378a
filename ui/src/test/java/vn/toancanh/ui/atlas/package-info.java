/** Tests of the atlas. */
@NullMarked
package vn.toancanh.ui.atlas;

import org.jspecify.annotations.NullMarked;
