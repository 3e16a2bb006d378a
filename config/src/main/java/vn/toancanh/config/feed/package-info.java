/** What is delivered: feeds, the columns that they declare, and the checks that a row must pass. */
@NullMarked
package vn.toancanh.config.feed;

import org.jspecify.annotations.NullMarked;
