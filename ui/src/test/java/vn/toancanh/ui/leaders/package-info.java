/** What people rely on in the leaders' screen, without a browser. */
@NullMarked
package vn.toancanh.ui.leaders;

import org.jspecify.annotations.NullMarked;
