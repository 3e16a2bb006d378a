/** What all commands share: where they write, the tables they write there, and the slips that they tell. */
@NullMarked
package vn.toancanh.ui.command.terminal;

import org.jspecify.annotations.NullMarked;
