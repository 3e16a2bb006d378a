/** What people rely on in the map, without a browser. */
@NullMarked
package vn.toancanh.ui.map;

import org.jspecify.annotations.NullMarked;
