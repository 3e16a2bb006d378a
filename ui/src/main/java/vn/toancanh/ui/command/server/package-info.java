/** The command that starts the server. */
@NullMarked
package vn.toancanh.ui.command.server;

import org.jspecify.annotations.NullMarked;
