/** What people rely on in the theme. */
@NullMarked
package vn.toancanh.ui.shell;

import org.jspecify.annotations.NullMarked;
