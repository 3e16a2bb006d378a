package vn.toancanh.ui.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the Chromium of this machine. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Path executable() {
        return Stream.concat(named(), onThePath())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Cannot run tests in a browser: no Chromium was found."
                        + " Install one (Debian: apt-get install chromium) or name it in the variable CHROMIUM."));
    }

    private static Stream<Path> named() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium")
                .filter(Objects::nonNull)
                .map(Path::of);
    }

    private static Stream<Path> onThePath() {
        return Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).flatMap(folder -> NAMES.stream()
                .map(folder::resolve));
    }
}
