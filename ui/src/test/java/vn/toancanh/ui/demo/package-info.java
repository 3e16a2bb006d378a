/** A leaders' screen of made-up numbers over made-up shapes, for browser tests and for looking at. */
@NullMarked
package vn.toancanh.ui.demo;

import org.jspecify.annotations.NullMarked;
