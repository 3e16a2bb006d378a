/** What is measured, where, when, and what was promised: the definitions that a province edits, as typed records. */
@NullMarked
package vn.toancanh.config;

import org.jspecify.annotations.NullMarked;
