/** What programs may rely on in the read API. */
@NullMarked
package vn.toancanh.ui.api;

import org.jspecify.annotations.NullMarked;
