/** How a published number came about, for the command line and the read API alike. */
@NullMarked
package vn.toancanh.ui.lineage;

import org.jspecify.annotations.NullMarked;
