/** The board: the published release arranged in memory, so that a click is answered without Spark or disk. */
@NullMarked
package vn.toancanh.ui.board;

import org.jspecify.annotations.NullMarked;
