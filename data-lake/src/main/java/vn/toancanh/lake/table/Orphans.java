package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.FileInfo;
import vn.toancanh.lake.LakeException;

/**
 * Files of a table that nothing refers to.
 *
 * @param removable old enough that nobody is about to commit them
 * @param waiting how many are younger
 */
record Orphans(List<FileInfo> removable, int waiting) {

    Swept told(int snapshots) {
        long bytes = removable.stream().mapToLong(FileInfo::size).sum();
        return new Swept(snapshots, removable.size(), bytes, waiting);
    }

    void remove(Table table) {
        for (FileInfo file : removable) {
            table.io().deleteFile(file.location());
            removeEmptyFolders(table, file);
        }
    }

    /** The folders above a local file as far as they hold nothing any more; an object store has none. */
    private static void removeEmptyFolders(Table table, FileInfo file) {
        String location = TableFiles.plain(file.location());
        if (!location.startsWith("/")) {
            return;
        }
        Path root = Path.of(TableFiles.plain(table.location()));
        Path folder = Path.of(location).getParent();
        try {
            while (folder.startsWith(root) && folder.getNameCount() > root.getNameCount() + 1) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        } catch (DirectoryNotEmptyException somethingIsLeft) {
            // as long as it holds anything it stays
        } catch (IOException e) {
            throw new LakeException("Cannot remove the empty folder %s: %s".formatted(folder, e), e);
        }
    }
}
