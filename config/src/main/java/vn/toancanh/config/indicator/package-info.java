/** What is measured: additive measures, and the indicators that are questions put to their totals. */
@NullMarked
package vn.toancanh.config.indicator;

import org.jspecify.annotations.NullMarked;
