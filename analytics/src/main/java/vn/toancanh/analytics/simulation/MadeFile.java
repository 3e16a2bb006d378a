package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.toancanh.config.disk.Durable;

/**
 * A file that was made up, with the truth about it.
 *
 * @param file the rows
 * @param truth what they amount to, as a CSV file
 */
record MadeFile(Lot lot, Path file, Path truth) {
    private static final String UNFINISHED = ".part";

    /** Writes both; the truth takes its name when both are whole. */
    static MadeFile of(Lot lot, FeedSimulation simulation, Setting setting, Path file, Path truthFolder) {
        var truth = new Truth(setting.geography(), lot.period());
        try (var rows = new ParquetRows(file, simulation.fields())) {
            simulation.make(setting, rows, truth);
        }
        return new MadeFile(lot, file, kept(truth, truthFolder, truthName(file)));
    }

    private static String truthName(Path file) {
        return file.getFileName().toString().replaceFirst("[.]parquet$", ".truth.csv");
    }

    private static Path kept(Truth truth, Path folder, String name) {
        var part = folder.resolve(name + UNFINISHED);
        try {
            Durable.write(part, truth.written().getBytes(StandardCharsets.UTF_8));
            Durable.move(part, folder.resolve(name));
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot keep the truth about simulated rows in %s: %s".formatted(part, e), e);
        }
    }

    void deleteRows() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
