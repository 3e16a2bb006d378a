/** A filled home folder that tests share. */
@NullMarked
package vn.toancanh.ui.home;

import org.jspecify.annotations.NullMarked;
