/** What a server does by itself: it takes what lands and arrives, and runs every night. */
@NullMarked
package vn.toancanh.ui.schedule;

import org.jspecify.annotations.NullMarked;
