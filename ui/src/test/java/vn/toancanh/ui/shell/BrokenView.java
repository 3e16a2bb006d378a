package vn.toancanh.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;

/** A page that always fails. */
@Route(BrokenView.PATH)
public class BrokenView extends Div implements BeforeEnterObserver {
    public static final String PATH = "broken";
    static final String REASON = "a wheel has come off";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        throw new IllegalStateException(REASON);
    }
}
