/** The atlas: which boundaries a map of given units is drawn with, official where imported and schematic elsewhere. */
@NullMarked
package vn.toancanh.ui.atlas;

import org.jspecify.annotations.NullMarked;
