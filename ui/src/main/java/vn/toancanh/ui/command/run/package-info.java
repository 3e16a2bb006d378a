/** The commands of runs: the pipeline, and the log of what it did. */
@NullMarked
package vn.toancanh.ui.command.run;

import org.jspecify.annotations.NullMarked;
