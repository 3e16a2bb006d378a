/** The map: areas drawn from a file that the browser fetches once, coloured by values that travel apart from it. */
@NullMarked
package vn.toancanh.ui.map;

import org.jspecify.annotations.NullMarked;
