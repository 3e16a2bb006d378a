/** The read API: the same numbers as on the screen, as JSON in SDMX's names. */
@NullMarked
package vn.toancanh.ui.api;

import org.jspecify.annotations.NullMarked;
