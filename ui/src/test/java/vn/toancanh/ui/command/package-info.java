/** What people rely on when they type commands. */
@NullMarked
package vn.toancanh.ui.command;

import org.jspecify.annotations.NullMarked;
