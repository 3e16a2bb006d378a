/** The shapes of areas on the map: computed from centres and areas, or imported from an official file, and kept as GeoJSON. */
@NullMarked
package vn.toancanh.analytics.boundary;

import org.jspecify.annotations.NullMarked;
