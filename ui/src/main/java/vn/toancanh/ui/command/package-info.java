/** The command line as a whole: what {@code ./toancanh} can be asked for, by subject, and how it ends. */
@NullMarked
package vn.toancanh.ui.command;

import org.jspecify.annotations.NullMarked;
