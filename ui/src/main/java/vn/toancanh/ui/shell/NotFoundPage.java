package vn.toancanh.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** Says in plain words that an address leads nowhere, and leads back to the map. */
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        addClassName("tc-not-found");
        removeAll();
        var why = error.getCustomMessage();
        add(
                new H1(getTranslation("not-found")),
                new Paragraph(
                        why == null || why.isEmpty()
                                ? getTranslation(
                                        "not-found.address", event.getLocation().getPath())
                                : why),
                new Anchor("", getTranslation("not-found.back")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
