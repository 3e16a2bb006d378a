/** Made-up feeds for demonstrations: seeded, repeatable, marked in every record. */
@NullMarked
package vn.toancanh.analytics.simulation;

import org.jspecify.annotations.NullMarked;
