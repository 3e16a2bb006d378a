package vn.toancanh.lake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.mapping.MappingUtil;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.types.TypeUtil;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.DamagedHome;
import vn.toancanh.lake.LakeException;

/** Opens tables, making those that are not there yet and adding the columns that have been added to their definition. */
record TableOpening(Catalog catalog, Path warehouse) {

    static final Namespace LAKE = Namespace.of("lake");
    private static final String KEPT = "toancanh.kept";

    Table open(LakeTable table) {
        return CatalogCalls.told("table %s stands".formatted(table.name()), () -> opened(table));
    }

    /** Every table that was ever made, as it is now. */
    List<Table> all() {
        return CatalogCalls.told(
                "the tables stand",
                () -> catalog.listTables(LAKE).stream().map(this::loaded).toList());
    }

    private Table opened(LakeTable table) {
        TableIdentifier name = TableIdentifier.of(LAKE, table.name());
        try {
            return grown(loaded(name), table);
        } catch (NoSuchTableException notYet) {
            return created(name, table);
        }
    }

    /** Iceberg tells of a file that is not there in one way, and of one that it cannot make sense of in others. */
    private Table loaded(TableIdentifier name) {
        try {
            return catalog.loadTable(name);
        } catch (NotFoundException e) {
            throw damaged(name, "a file of it is missing (%s)".formatted(Causes.innermostWords(e)), e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw damaged(
                    name, "a file of it is damaged (%s: %s)".formatted(e.getMessage(), Causes.innermostWords(e)), e);
        }
    }

    private DamagedHome damaged(TableIdentifier name, String found, RuntimeException cause) {
        return new DamagedHome("table %s in %s".formatted(name.name(), warehouse.resolve(name.name())), found, cause);
    }

    private Table created(TableIdentifier name, LakeTable table) {
        try {
            return catalog.buildTable(name, table.schema())
                    .withPartitionSpec(table.spec())
                    .withLocation(warehouse.resolve(table.name()).toString())
                    .withProperties(properties(table))
                    .create();
        } catch (AlreadyExistsException anotherProcessWasFirst) {
            return loaded(name);
        }
    }

    /** Iceberg keeps full paths: in a copy of a home folder it would write to the original. */
    void requireHere(Table table) {
        Path written = Path.of(table.location());
        Path expected = warehouse.resolve(shortName(table));
        if (!written.equals(expected) && !sameFolder(written, expected)) {
            throw new LakeException(
                    "its tables were written in %s. Move the home folder back to that place, or link that place to this folder."
                            .formatted(written.getParent()));
        }
    }

    private static boolean sameFolder(Path written, Path expected) {
        try {
            return Files.isSameFile(written, expected);
        } catch (IOException notThere) {
            return false;
        }
    }

    private static Table grown(Table table, LakeTable defined) {
        Schema held = table.schema();
        boolean complete =
                defined.schema().columns().stream().allMatch(column -> held.findField(column.name()) != null);
        if (!complete) {
            table.updateSchema().unionByNameWith(defined.schema()).commit();
        }
        return table;
    }

    private static Map<String, String> properties(LakeTable table) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(KEPT, table.kept().name());
        properties.put(TableProperties.FORMAT_VERSION, "2");
        properties.put(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");
        properties.put(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20");
        // Spark writes columns without Iceberg's ids: they are found by their names. The catalog numbers columns from
        // 1, whatever ours say.
        properties.put(
                TableProperties.DEFAULT_NAME_MAPPING,
                NameMappingParser.toJson(MappingUtil.create(TypeUtil.assignIncreasingFreshIds(table.schema()))));
        // Whole values, not their first 16 characters, so that a file in the wrong partition is noticed.
        table.partitionedBy()
                .forEach(column -> properties.put(TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + column, "full"));
        return properties;
    }

    static boolean isReleased(Table table) {
        return Kept.RELEASED.name().equals(table.properties().get(KEPT));
    }

    static NameMapping nameMapping(Table table) {
        return NameMappingParser.fromJson(table.properties().get(TableProperties.DEFAULT_NAME_MAPPING));
    }

    /** The table's name without its catalog and namespace. */
    static String shortName(Table table) {
        return table.name().substring(table.name().lastIndexOf('.') + 1);
    }
}
