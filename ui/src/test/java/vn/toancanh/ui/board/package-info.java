/** What people may rely on in the numbers on the board. */
@NullMarked
package vn.toancanh.ui.board;

import org.jspecify.annotations.NullMarked;
