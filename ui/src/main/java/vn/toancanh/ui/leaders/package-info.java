/** The leaders' screen: from the province to the district that holds it back, with the clause that was promised. */
@NullMarked
package vn.toancanh.ui.leaders;

import org.jspecify.annotations.NullMarked;
