/** The commands of feeds: which there are, and how one is made up. */
@NullMarked
package vn.toancanh.ui.command.feed;

import org.jspecify.annotations.NullMarked;
