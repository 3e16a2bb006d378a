/** What people rely on in a real browser. */
@NullMarked
package vn.toancanh.ui.browser;

import org.jspecify.annotations.NullMarked;
