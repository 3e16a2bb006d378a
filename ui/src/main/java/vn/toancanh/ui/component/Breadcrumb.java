package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The way from the country to here; every step but the last leads back up. */
public class Breadcrumb extends Nav {
    /** The steps from the widest to where we are. */
    public Breadcrumb(List<Link> steps) {
        addClassName("tc-breadcrumb");
        getElement().setAttribute("aria-label", getTranslation("breadcrumb"));
        var list = new OrderedList();
        steps.forEach(step -> list.add(new ListItem(step.anchor())));
        add(list);
        list.getChildren().reduce((first, last) -> last).ifPresent(last -> last.getChildren()
                .forEach(anchor -> anchor.getElement().setAttribute("aria-current", "page")));
    }
}
