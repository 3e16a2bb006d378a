package vn.toancanh.ui.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file as it was at a moment: a replaced one is another file, one that was edited has another time or size. */
record FileStamp(Path file, String identity, long modified, long size) {
    /** Empty where the file has gone. */
    static Optional<FileStamp> of(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(
                    file,
                    String.valueOf(found.fileKey()),
                    found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    found.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
