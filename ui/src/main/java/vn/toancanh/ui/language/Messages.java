package vn.toancanh.ui.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The words of the screen, one file per language. */
@Component
public class Messages implements I18NProvider {
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    /** Reads the files of all languages. */
    public Messages() {
        Arrays.stream(Language.values()).forEach(language -> words.put(language, read(language)));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var words = of(Language.of(locale)).getProperty(key);
        if (words == null) {
            return "!" + key;
        }
        return parameters.length == 0 ? words : new MessageFormat(words, locale).format(parameters);
    }

    Properties of(Language language) {
        return words.get(language);
    }

    private static Properties read(Language language) {
        var file = "messages_%s.properties".formatted(language.locale().getLanguage());
        try (var stream = Messages.class.getResourceAsStream(file)) {
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words of the screen: %s".formatted(file), e);
        }
    }
}
