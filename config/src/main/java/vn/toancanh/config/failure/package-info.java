/** How failures of other programs and libraries are looked into. */
@NullMarked
package vn.toancanh.config.failure;

import org.jspecify.annotations.NullMarked;
