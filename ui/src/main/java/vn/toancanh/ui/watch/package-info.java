/** Noticing what another process has changed, and telling whoever wants to know. */
@NullMarked
package vn.toancanh.ui.watch;

import org.jspecify.annotations.NullMarked;
