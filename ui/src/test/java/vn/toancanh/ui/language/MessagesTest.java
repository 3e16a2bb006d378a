package vn.toancanh.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.ui.component.Sign;

/** Every string exists in both languages. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USE = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"");

    private final Messages messages = new Messages();

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(messages.of(Language.ENGLISH).stringPropertyNames())
                .isEqualTo(messages.of(Language.VIETNAMESE).stringPropertyNames());
    }

    @Test
    void hasEveryStringThatTheCodeAsksFor() {
        assertThat(messages.of(Language.VIETNAMESE).stringPropertyNames()).containsAll(keysInCode());
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForEverySign(Sign sign) {
        assertThat(messages.of(Language.VIETNAMESE)).containsKey(sign.key());
    }

    @Test
    void showsAForgottenKeyInsteadOfNothing() {
        assertThat(messages.getTranslation("no.such.key", Language.ENGLISH.locale()))
                .isEqualTo("!no.such.key");
    }

    @Test
    void putsNumbersIntoSentences() {
        assertThat(messages.getTranslation("legend.areas", Language.VIETNAMESE.locale(), 8))
                .isEqualTo("8 địa bàn");
        assertThat(messages.getTranslation("legend.areas", Language.ENGLISH.locale(), 8))
                .isEqualTo("8 areas");
        assertThat(messages.getTranslation("legend.areas", Language.ENGLISH.locale(), 1))
                .isEqualTo("1 area");
    }

    private static Set<String> keysInCode() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(MessagesTest::keysIn)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return USE
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult use) -> use.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
