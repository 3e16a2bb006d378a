/** What one device remembers of its user's choices between visits. */
@NullMarked
package vn.toancanh.ui.device;

import org.jspecify.annotations.NullMarked;
