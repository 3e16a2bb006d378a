package vn.toancanh.ui.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked for under the address of the API. */
enum Resource {
    RELEASE,
    INDICATORS,
    AREAS,
    OBSERVATIONS,
    EXPLAIN;

    static final String ROOT = "/api/v1";

    String path() {
        return ROOT + "/" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Resource> at(String path) {
        return Arrays.stream(values())
                .filter(resource -> resource.path().equals(path))
                .findFirst();
    }

    /** All of them in words. */
    static String accepted() {
        return Arrays.stream(values()).map(Resource::path).collect(Collectors.joining(", "));
    }
}
