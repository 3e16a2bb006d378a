package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The chosen area's name, and what it is in one line. */
public class PanelHead extends Div {
    /** A name and a line of facts, with marks beside the name. */
    public PanelHead(String name, String facts, Component... marks) {
        addClassName("tc-panel-head");
        var title = new Div(new H2(name));
        title.addClassName("title");
        title.add(marks);
        add(title, new Paragraph(facts));
    }
}
