/** Where each stage lives, what may enter it, and how a release becomes visible all at once. */
@NullMarked
package vn.toancanh.lake;

import org.jspecify.annotations.NullMarked;
