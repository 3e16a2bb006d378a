package vn.toancanh.ui.language;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** VI · EN: keeps the choice on the device and opens the same address again in the other language. */
public class LanguageSwitch extends Span {
    private static final String CHOOSE = """
            document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';
            location.reload()""";

    /** Marks the language that the page is in. */
    public LanguageSwitch() {
        addClassNames("tc-chip", "tc-language");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("language"));
        add(choice("VI", Language.VIETNAMESE), new Span("·"), choice("EN", Language.ENGLISH));
    }

    private NativeButton choice(String label, Language language) {
        var button = new NativeButton(label, click -> click.getSource()
                .getElement()
                .executeJs(CHOOSE, Language.CHOICE.name(), language.locale().getLanguage()));
        button.getElement().setAttribute("lang", language.locale().getLanguage());
        button.getElement().setAttribute("aria-pressed", String.valueOf(Language.of(getLocale()) == language));
        return button;
    }
}
