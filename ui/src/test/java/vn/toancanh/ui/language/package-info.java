/** What people rely on in words, numbers and dates. */
@NullMarked
package vn.toancanh.ui.language;

import org.jspecify.annotations.NullMarked;
