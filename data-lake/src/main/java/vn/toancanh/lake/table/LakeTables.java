package vn.toancanh.lake.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;

/** Opens the lake's Iceberg tables, to be read, written, and moved from release to release. */
public final class LakeTables implements AutoCloseable {

    /** Iceberg's name, which it keeps to itself: SQL states after which a lost connection is made anew. */
    private static final String RETRIED_STATES = "retryable_status_codes";

    private final JdbcCatalog catalog;
    private final TableOpening tables;

    private LakeTables(JdbcCatalog catalog, Path warehouse) {
        this.catalog = catalog;
        this.tables = new TableOpening(catalog, warehouse);
    }

    /** @throws vn.toancanh.lake.database.DatabaseFailure if the catalog's database cannot be asked */
    public static LakeTables open(DatabaseAddress address, Path warehouse) {
        var catalog = new JdbcCatalog();
        catalog.setConf(new Configuration(false));
        return CatalogCalls.told("the tables stand", () -> {
            catalog.initialize("lake", properties(address, warehouse));
            if (!catalog.namespaceExists(TableOpening.LAKE)) {
                createNamespace(catalog);
            }
            return new LakeTables(catalog, warehouse);
        });
    }

    private static Map<String, String> properties(DatabaseAddress address, Path warehouse) {
        Map<String, String> properties = new HashMap<>(Map.of(
                CatalogProperties.URI,
                address.url(),
                JdbcCatalog.PROPERTY_PREFIX + "schema-version",
                "V1",
                RETRIED_STATES,
                LakeDatabase.lostConnectionStates(),
                CatalogProperties.FILE_IO_IMPL,
                "org.apache.iceberg.hadoop.HadoopFileIO",
                CatalogProperties.WAREHOUSE_LOCATION,
                warehouse.toString()));
        address.credentials().forEach((name, value) -> properties.put(JdbcCatalog.PROPERTY_PREFIX + name, value));
        return properties;
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
