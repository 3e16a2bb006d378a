package vn.toancanh.lake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;

/** The files that lie in a table's folder, and those that its snapshots refer to. */
record TableFiles(Table table) {

    private static final String LOCAL = "file:";

    /**
     * The files that nothing refers to.
     *
     * @param ignored snapshots that are taken as gone
     * @param olderThan files that were written after this moment are counted, but not among those to remove
     */
    Orphans orphans(Set<Long> ignored, Instant olderThan) {
        Set<String> referredTo = referredTo(ignored);
        List<FileInfo> removable = new ArrayList<>();
        int waiting = 0;
        for (FileInfo file : ((SupportsPrefixOperations) table.io()).listPrefix(table.location())) {
            if (referredTo.contains(plain(file.location()))) {
                continue;
            }
            if (file.createdAtMillis() < olderThan.toEpochMilli()) {
                removable.add(file);
            } else {
                waiting++;
            }
        }
        return new Orphans(removable, waiting);
    }

    private Set<String> referredTo(Set<Long> ignored) {
        Set<String> files = new HashSet<>();
        ReachableFileUtil.metadataFileLocations(table, false).forEach(file -> files.add(plain(file)));
        ReachableFileUtil.statisticsFilesLocations(table).forEach(file -> files.add(plain(file)));
        Set<String> manifests = new HashSet<>();
        for (Snapshot snapshot : table.snapshots()) {
            if (!ignored.contains(snapshot.snapshotId())) {
                files.add(plain(snapshot.manifestListLocation()));
                snapshot.allManifests(table.io()).stream()
                        .filter(manifest -> manifests.add(manifest.path()))
                        .forEach(manifest -> addFilesOf(manifest, files));
            }
        }
        return files;
    }

    private void addFilesOf(ManifestFile manifest, Set<String> files) {
        files.add(plain(manifest.path()));
        try (CloseableIterable<String> named = ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
            named.forEach(file -> files.add(plain(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell which files %s refers to".formatted(manifest.path()), e);
        }
    }

    /** Iceberg writes a local file as a path, Hadoop lists it as an address. */
    static String plain(String location) {
        return location.startsWith(LOCAL) ? location.substring(LOCAL.length()).replaceFirst("^/+", "/") : location;
    }
}
