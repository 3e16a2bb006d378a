/** The commands of releases: what they hold, what differs between them, and taking one back. */
@NullMarked
package vn.toancanh.ui.command.release;

import org.jspecify.annotations.NullMarked;
