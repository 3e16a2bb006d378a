package vn.toancanh.ui.language;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import java.util.Optional;
import vn.toancanh.ui.device.Remembered;

/** The languages that every string exists in; a person who never chose reads Vietnamese. */
public enum Language {
    VIETNAMESE("vi-VN"),
    ENGLISH("en-GB");

    static final Remembered CHOICE = new Remembered("toancanh-language");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The locale that words, numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }

    /** The language of a locale; Vietnamese where it is neither. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /** The language that the person chose last on this device. */
    public static Language of(VaadinRequest request) {
        return CHOICE.by(request).map(Locale::forLanguageTag).map(Language::of).orElse(VIETNAMESE);
    }

    /** The language of the request that is being answered. */
    public static Language current() {
        return Optional.ofNullable(VaadinService.getCurrentRequest())
                .map(Language::of)
                .orElse(VIETNAMESE);
    }
}
