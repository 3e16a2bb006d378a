/** The database that remembers deliveries, releases and where each table stands. */
@NullMarked
package vn.toancanh.lake.database;

import org.jspecify.annotations.NullMarked;
