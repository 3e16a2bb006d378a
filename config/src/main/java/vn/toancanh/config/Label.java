package vn.toancanh.config;

import java.util.Locale;

/** A name or a sentence in the two languages of the product. */
public record Label(String vi, String en) {
    public Label {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "Cannot label in one language only: found '%s' / '%s'".formatted(vi, en));
        }
    }

    /** The words in the language of a locale; Vietnamese unless that is English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
