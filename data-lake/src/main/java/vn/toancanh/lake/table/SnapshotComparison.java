package vn.toancanh.lake.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/** Which partitions of a table are not made of the same files in two of its snapshots; data is not read for it. */
record SnapshotComparison(Table table, Optional<Snapshot> from, Optional<Snapshot> to) {

    Set<Partition> differing() throws IOException {
        Map<String, Partition> before = filesOnlyIn(from, manifestsOf(to));
        Map<String, Partition> after = filesOnlyIn(to, manifestsOf(from));
        Set<String> shared = new HashSet<>(before.keySet());
        shared.retainAll(after.keySet());
        before.keySet().removeAll(shared);
        after.keySet().removeAll(shared);
        Set<Partition> differing = new HashSet<>(before.values());
        differing.addAll(after.values());
        return differing;
    }

    private Set<String> manifestsOf(Optional<Snapshot> snapshot) {
        return snapshot.map(present -> present.dataManifests(table.io())).orElse(List.of()).stream()
                .map(ManifestFile::path)
                .collect(Collectors.toSet());
    }

    /** The files of a snapshot by their location; a list of files that the other snapshot has as well is passed over. */
    private Map<String, Partition> filesOnlyIn(Optional<Snapshot> snapshot, Set<String> others) throws IOException {
        Map<String, Partition> files = new HashMap<>();
        for (ManifestFile manifest :
                snapshot.map(present -> present.dataManifests(table.io())).orElse(List.of())) {
            if (!others.contains(manifest.path())) {
                try (CloseableIterable<DataFile> live = ManifestFiles.read(manifest, table.io(), table.specs())) {
                    live.forEach(file -> files.put(file.location(), partitionOf(file)));
                }
            }
        }
        return files;
    }

    private Partition partitionOf(DataFile file) {
        Partition partition = Partition.WHOLE;
        List<PartitionField> fields = table.specs().get(file.specId()).fields();
        for (int i = 0; i < fields.size(); i++) {
            partition = partition.and(
                    fields.get(i).name(), String.valueOf(file.partition().get(i, CharSequence.class)));
        }
        return partition;
    }
}
