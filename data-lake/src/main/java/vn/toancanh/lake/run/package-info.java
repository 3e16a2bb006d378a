/** The log of runs: who works on the lake, how far they have come, and what came of it. */
@NullMarked
package vn.toancanh.lake.run;

import org.jspecify.annotations.NullMarked;
