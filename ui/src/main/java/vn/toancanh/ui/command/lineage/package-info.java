/** The command that explains a number, down to the rows that it was counted from. */
@NullMarked
package vn.toancanh.ui.command.lineage;

import org.jspecify.annotations.NullMarked;
