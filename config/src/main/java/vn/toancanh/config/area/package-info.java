/** Where: units of the administrative division, each in its time. */
@NullMarked
package vn.toancanh.config.area;

import org.jspecify.annotations.NullMarked;
