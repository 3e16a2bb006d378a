/** The command line: what {@code ./toancanh} can be asked for. */
@NullMarked
package vn.toancanh.ui.command;

import org.jspecify.annotations.NullMarked;
