package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.toancanh.lake.LakeException;

/** A fresh folder under a table into which a job writes Parquet files before they are committed. */
public record DataFolder(Path path) {

    /** The Parquet files written so far, in the order of their names. */
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(DataFolder::isParquet).sorted().toList();
        } catch (IOException e) {
            throw new LakeException("Cannot list the Parquet files in %s: %s".formatted(path, e), e);
        }
    }

    private static boolean isParquet(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".parquet") && !name.startsWith(".") && !name.startsWith("_");
    }
}
