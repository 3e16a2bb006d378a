package vn.toancanh.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import vn.toancanh.ui.device.AppearanceSwitch;
import vn.toancanh.ui.language.LanguageSwitch;

/** What stands at the top of every page: the name of the product, the way home, and the switches of the device. */
public class TopBar extends Header {
    /** A bar with what belongs between the name and the switches. */
    public TopBar(Component... middle) {
        addClassName("tc-header");
        var brand = new Anchor("", new Span("◉"), new Span("Toàn Cảnh"));
        brand.addClassName("tc-brand");
        brand.getElement().setAttribute("router-link", true);
        add(brand);
        add(middle);
        add(new LanguageSwitch(), new AppearanceSwitch());
    }
}
