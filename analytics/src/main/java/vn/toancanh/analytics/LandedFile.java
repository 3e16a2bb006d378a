package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import vn.toancanh.config.feed.FeedId;

/**
 * Something that lies in the landing folder.
 *
 * @param path as seen from the landing folder: FEED/file or FEED/PROVIDER/file
 */
record LandedFile(Path folder, Path path) {
    private static final int LONGEST_PROVIDER = 64;

    /**
     * By which it is told whether somebody still writes it.
     *
     * @param changed as its sender may have set it
     * @param here when it came to lie where it is, or was changed there, as far as the disk tells the one from the other
     */
    record State(long bytes, FileTime changed, FileTime here) {}

    Path file() {
        return folder.resolve(path);
    }

    State state() throws IOException {
        var seen = Files.readAttributes(file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new State(seen.size(), seen.lastModifiedTime(), here().orElse(seen.lastModifiedTime()));
    }

    private Optional<FileTime> here() throws IOException {
        return file().getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Optional.of((FileTime) Files.getAttribute(file(), "unix:ctime", LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }

    /** @throws AnalyticsException if it is nothing that can be taken */
    DeliveryRequest request() {
        if (path.getNameCount() == 1) {
            throw refused("it lies in no feed's folder; accepted is landing/FEED/file or landing/FEED/PROVIDER/file");
        }
        if (!Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)) {
            throw refused("it is no file but a folder, a link or the like; accepted are files");
        }
        if (!Files.isReadable(file())) {
            throw refused("the user whom this program runs as may not read it; accepted are files that it may read");
        }
        return new DeliveryRequest(file(), feed(), provider(), Optional.empty(), "");
    }

    private FeedId feed() {
        var name = path.getName(0).toString();
        try {
            return new FeedId(name);
        } catch (IllegalArgumentException e) {
            throw refused("'%s' is no feed: %s".formatted(name, e.getMessage()));
        }
    }

    private Optional<String> provider() {
        if (path.getNameCount() == 2) {
            return Optional.empty();
        }
        var name = path.getName(1).toString();
        if (name.isBlank() || name.length() > LONGEST_PROVIDER || name.chars().anyMatch(Character::isISOControl)) {
            throw refused("'%s' is no provider: accepted are 1 to %d characters that can be seen"
                    .formatted(name, LONGEST_PROVIDER));
        }
        return Optional.of(name);
    }

    private AnalyticsException refused(String why) {
        return new AnalyticsException("Cannot take %s: %s".formatted(path, why));
    }
}
