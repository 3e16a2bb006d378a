package vn.toancanh.analytics.boundary;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of a {@link BoundaryStore}, as it was found. */
public sealed interface KeptBoundaries {
    /** Where it is. */
    Path file();

    /**
     * One that could be read.
     *
     * @param province the code of the province whose units it draws, all of them
     * @param detail where the same units are kept as they were published; empty where they were imported before that was kept
     */
    record Readable(Path file, String province, BoundarySet set, Optional<Path> detail) implements KeptBoundaries {}

    /**
     * One that could not.
     *
     * @param why what is wrong with it
     */
    record Unreadable(Path file, String why) implements KeptBoundaries {
        private static final Pattern NAME = Pattern.compile(".+-(\\d{2})\\.geojson");

        /** The province that its name speaks of; empty where it is named otherwise. */
        public Optional<String> province() {
            var name = NAME.matcher(String.valueOf(file.getFileName()));
            return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
        }
    }
}
