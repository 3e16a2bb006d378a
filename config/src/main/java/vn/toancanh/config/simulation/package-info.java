/** What made-up records are brought into line with. */
@NullMarked
package vn.toancanh.config.simulation;

import org.jspecify.annotations.NullMarked;
