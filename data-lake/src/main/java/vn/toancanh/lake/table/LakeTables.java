package vn.toancanh.lake.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import vn.toancanh.lake.database.DatabaseAddress;

/** Opens the lake's Iceberg tables, to be read, written, and moved from release to release. */
public final class LakeTables implements AutoCloseable {

    private final JdbcCatalog catalog;
    private final TableOpening tables;

    private LakeTables(JdbcCatalog catalog, Path warehouse) {
        this.catalog = catalog;
        this.tables = new TableOpening(catalog, warehouse);
    }

    public static LakeTables open(DatabaseAddress address, Path warehouse) {
        var catalog = new JdbcCatalog();
        catalog.setConf(new Configuration(false));
        catalog.initialize(
                "lake",
                Map.of(
                        CatalogProperties.URI,
                        address.url(),
                        JdbcCatalog.PROPERTY_PREFIX + "user",
                        address.user(),
                        JdbcCatalog.PROPERTY_PREFIX + "password",
                        address.password(),
                        JdbcCatalog.PROPERTY_PREFIX + "schema-version",
                        "V1",
                        CatalogProperties.FILE_IO_IMPL,
                        "org.apache.iceberg.hadoop.HadoopFileIO",
                        CatalogProperties.WAREHOUSE_LOCATION,
                        warehouse.toString()));
        if (!catalog.namespaceExists(TableOpening.LAKE)) {
            createNamespace(catalog);
        }
        return new LakeTables(catalog, warehouse);
    }

    private static void createNamespace(JdbcCatalog catalog) {
        try {
            catalog.createNamespace(TableOpening.LAKE);
        } catch (AlreadyExistsException anotherProcessWasFirst) {
            // it is there, which is all we want
        }
    }

    /** Makes the table if it is not there yet; refuses one that belongs to another home folder. */
    public void prepare(LakeTable table) {
        tables.requireHere(tables.open(table));
    }

    public TableReader reader() {
        return new SnapshotReader(tables);
    }

    public TableWriter writer() {
        return new TableWriter(tables);
    }

    public ReleasedTables released() {
        return new ReleasedTables(tables);
    }

    /**
     * @param named the snapshots that the kept releases name, by the table's name
     * @param olderThan what came after this moment stays
     */
    public TableCleaning cleaning(Map<String, Set<Long>> named, Instant olderThan) {
        return new TableCleaning(tables, named, olderThan);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
