/** What users may rely on of computed and imported boundaries. */
@NullMarked
package vn.toancanh.analytics.boundary;

import org.jspecify.annotations.NullMarked;
