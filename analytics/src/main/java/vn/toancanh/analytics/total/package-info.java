/** From records to totals per measure, area and period: added up from the leaves to the country. */
@NullMarked
package vn.toancanh.analytics.total;

import org.jspecify.annotations.NullMarked;
