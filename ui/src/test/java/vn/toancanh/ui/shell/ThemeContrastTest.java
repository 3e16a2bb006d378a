package vn.toancanh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ink can be read on every surface that it stands on (WCAG 2.2 AA), and no area fades into its ground, in both themes. */
class ThemeContrastTest {
    private static final Path TOKENS = Path.of("src/main/resources/META-INF/resources/theme/tokens.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6})");
    private static final List<String> TEXT =
            List.of("ink-1", "ink-2", "accent", "met", "on-track", "at-risk", "off-track", "no-data");

    @ParameterizedTest
    @MethodSource
    void canBeRead(Pair pair) {
        assertThat(pair.contrast()).as(pair.toString()).isGreaterThanOrEqualTo(pair.least());
    }

    static Stream<Pair> canBeRead() {
        return themes().flatMap(theme -> Stream.concat(texts(theme), marks(theme)));
    }

    private static Stream<Pair> texts(Map<String, String> theme) {
        var plain = TEXT.stream()
                .flatMap(ink -> Stream.of("surface-0", "surface-1").map(ground -> new Pair(theme, ink, ground, 4.5)));
        var special = Stream.of(
                new Pair(theme, "state-red", "surface-1", 4.5),
                new Pair(theme, "ink-1", "surface-2", 4.5),
                new Pair(theme, "ink-1", "water", 4.5),
                new Pair(theme, "ink-2", "water", 4.5),
                new Pair(theme, "at-risk", "water", 4.5),
                new Pair(theme, "ink-1", "accent-soft", 4.5),
                new Pair(theme, "simulated", "simulated-1", 4.5),
                new Pair(theme, "simulated", "simulated-2", 4.5),
                new Pair(theme, "label-strong", "seq-7", 4.5),
                new Pair(theme, "label-strong", "div-1", 4.5),
                new Pair(theme, "label-strong", "div-7", 4.5),
                new Pair(theme, "label-strong", "seq-6", 4.5),
                new Pair(theme, "label-strong", "seq-5", 4.5),
                new Pair(theme, "seq-1", "water", 1.5));
        return Stream.concat(plain, special);
    }

    private static Stream<Pair> marks(Map<String, String> theme) {
        return Stream.of("seq-1", "seq-2", "seq-3", "seq-4")
                .flatMap(step -> Stream.of(new Pair(theme, "label", step, 3)));
    }

    /** The light theme, and the dark one over it. */
    private static Stream<Map<String, String>> themes() {
        try {
            var parts = Files.readString(TOKENS).split(":root\\[theme");
            var light = tokens(parts[0]);
            var dark = new HashMap<>(light);
            dark.putAll(tokens(parts[1]));
            return Stream.of(light, dark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> tokens(String css) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(css).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    /** Two colours of one theme and the contrast that they need. */
    private record Pair(Map<String, String> theme, String ink, String ground, double least) {
        double contrast() {
            var one = luminance(theme.get(ink));
            var other = luminance(theme.get(ground));
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        }

        private static double luminance(String colour) {
            return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        }

        private static double channel(String colour, int at) {
            var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        @Override
        public String toString() {
            return "%s %s on %s %s".formatted(ink, theme.get(ink), ground, theme.get(ground));
        }
    }
}
