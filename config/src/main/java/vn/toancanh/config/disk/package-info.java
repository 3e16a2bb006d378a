/** Files that survive a loss of power. */
@NullMarked
package vn.toancanh.config.disk;

import org.jspecify.annotations.NullMarked;
