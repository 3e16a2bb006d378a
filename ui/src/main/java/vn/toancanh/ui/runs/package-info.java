/** The log of runs in the names of the API, for the API itself and for commands that answer other programs. */
@NullMarked
package vn.toancanh.ui.runs;

import org.jspecify.annotations.NullMarked;
