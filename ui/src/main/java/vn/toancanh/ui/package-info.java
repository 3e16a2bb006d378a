/** What people see, and the server that shows it. */
@NullMarked
package vn.toancanh.ui;

import org.jspecify.annotations.NullMarked;
