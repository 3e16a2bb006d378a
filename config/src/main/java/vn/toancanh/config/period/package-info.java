/** When: years, quarters and months, written as SDMX writes them. */
@NullMarked
package vn.toancanh.config.period;

import org.jspecify.annotations.NullMarked;
