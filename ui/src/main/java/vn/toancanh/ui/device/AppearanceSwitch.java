package vn.toancanh.ui.device;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Turns the page dark and back in the browser alone; no round trip, and the choice stays on the device. */
public class AppearanceSwitch extends NativeButton {
    private static final String TURN = """
            this.addEventListener('click', () => {
              const page = document.documentElement;
              const dark = page.getAttribute('theme') !== 'dark';
              dark ? page.setAttribute('theme', 'dark') : page.removeAttribute('theme');
              document.cookie = $0 + '=' + (dark ? 'dark' : 'light') + ';path=/;max-age=31536000;samesite=lax';
            })""";

    /** Shows the name of the appearance that a click leads to. */
    public AppearanceSwitch() {
        addClassNames("tc-chip", "tc-appearance");
        var dark = new Span("☾ " + getTranslation("appearance.dark"));
        var light = new Span("☀ " + getTranslation("appearance.light"));
        dark.addClassName("to-dark");
        light.addClassName("to-light");
        add(dark, light);
        addAttachListener(attached -> getElement().executeJs(TURN, Appearance.CHOICE.name()));
    }
}
