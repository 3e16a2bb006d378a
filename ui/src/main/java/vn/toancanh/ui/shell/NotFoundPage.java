package vn.toancanh.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** Says in plain words that an address leads nowhere, and leads back to the map. */
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        addClassNames("tc-screen", "tc-not-found");
        removeAll();
        var way = new Div();
        way.addClassName("tc-way");
        var back = new Anchor("", getTranslation("not-found.back"));
        back.getElement().setAttribute("router-link", true);
        add(
                new TopBar(way),
                new Main(new H1(getTranslation("not-found")), new Paragraph(why(event, error.getException())), back));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("not-found") + " · Toàn Cảnh";
    }

    /** The router's own words are for developers; those of a view are for people. */
    private String why(BeforeEnterEvent event, NotFoundException error) {
        return error instanceof NoSuchPlace
                ? error.getMessage()
                : getTranslation("not-found.address", event.getLocation().getPath());
    }
}
