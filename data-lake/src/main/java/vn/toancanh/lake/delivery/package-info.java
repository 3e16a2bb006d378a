/** What senders hand in: taken once, kept for ever, and on record with what came of it. */
@NullMarked
package vn.toancanh.lake.delivery;

import org.jspecify.annotations.NullMarked;
