/** The pieces that screens are put together from; each takes plain words and numbers and knows nothing of where they come from. */
@NullMarked
package vn.toancanh.ui.component;

import org.jspecify.annotations.NullMarked;
