package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.config.feed.Provider;

/** Reads the register of those who deliver. */
final class ProviderFile {
    private static final String FILE = "providers.csv";
    private static final List<String> COLUMNS = List.of("provider", "name_vi", "name_en", "owner");

    private final List<String> seen = new ArrayList<>();

    /** None where the file is not there, as it was not when older releases were made. */
    List<Provider> read(DefinitionFiles files, List<Mistake> mistakes) {
        return files.find(FILE)
                .map(text -> new Table(text, COLUMNS, mistakes).map(this::provider))
                .orElse(List.of());
    }

    private Provider provider(Line line) {
        var provider = new Provider(line.text("provider"), line.label("name"), line.optional("owner"));
        var key = Provider.key(provider.code());
        if (seen.contains(key)) {
            line.mistake("provider", provider.code(), "each provider once");
        }
        seen.add(key);
        return provider;
    }
}
