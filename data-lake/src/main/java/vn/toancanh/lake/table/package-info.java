/** Parquet files in Iceberg tables: opened, replaced partition by partition, and read as of one snapshot. */
@NullMarked
package vn.toancanh.lake.table;

import org.jspecify.annotations.NullMarked;
