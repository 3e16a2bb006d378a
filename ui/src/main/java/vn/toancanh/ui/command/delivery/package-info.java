/** The commands of deliveries: handing in, what became of each, and why rows were rejected. */
@NullMarked
package vn.toancanh.ui.command.delivery;

import org.jspecify.annotations.NullMarked;
