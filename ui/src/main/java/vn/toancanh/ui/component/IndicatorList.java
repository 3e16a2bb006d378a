package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** All indicators by pillar with their standing; one of them colours the map. */
public class IndicatorList extends Nav {
    /** An empty list. */
    public IndicatorList() {
        addClassName("tc-indicators");
        getElement().setAttribute("aria-label", getTranslation("indicators"));
    }

    /** Adds a pillar with its indicators; the one at the chosen address is marked. */
    public IndicatorList pillar(String name, List<IndicatorEntry> entries, String chosenAddress) {
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(anchor(entry, chosenAddress))));
        add(new Section(new H2(name), list));
        return this;
    }

    private static Anchor anchor(IndicatorEntry entry, String chosenAddress) {
        var anchor = new Link("", entry.link().address()).anchor();
        anchor.add(text("name", entry.link().words()), value(entry), StandingBadge.brief(entry.sign()));
        if (entry.link().address().equals(chosenAddress)) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }

    /** As over the map: ≈ before an estimate, a dashed line below what is simulated. */
    private static Span value(IndicatorEntry entry) {
        var marks = entry.marks();
        var value = text("value", marks.beforeNumber(entry.value()));
        if (marks.hold(Mark.SIMULATED)) {
            value.addClassName("simulated");
            value.setTitle(value.getTranslation("mark.simulated.why"));
            value.add(text("tc-unseen", " (" + value.getTranslation("mark.simulated") + ")"));
        }
        return value;
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
