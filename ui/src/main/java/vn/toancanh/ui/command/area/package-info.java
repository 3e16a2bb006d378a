/** The commands of areas in time and of their boundaries. */
@NullMarked
package vn.toancanh.ui.command.area;

import org.jspecify.annotations.NullMarked;
