/** The commands of the definitions. */
@NullMarked
package vn.toancanh.ui.command.definition;

import org.jspecify.annotations.NullMarked;
