/** Which snapshots readers see together, published and taken back in one transaction. */
@NullMarked
package vn.toancanh.lake.release;

import org.jspecify.annotations.NullMarked;
