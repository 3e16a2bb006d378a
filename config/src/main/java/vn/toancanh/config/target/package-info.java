/** What was promised: programmes, their clauses, and where each promise stands. */
@NullMarked
package vn.toancanh.config.target;

import org.jspecify.annotations.NullMarked;
