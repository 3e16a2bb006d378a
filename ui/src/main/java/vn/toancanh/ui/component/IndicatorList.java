package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
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
        anchor.add(text("name", entry.link().words()), value(entry), StandingBadge.brief(entry.verdict()));
        if (entry.link().address().equals(chosenAddress)) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }

    /** As over the map: ≈ before an estimate, ◔ before a part, which is grey where it is small, a dashed line below what is simulated. */
    private static Span value(IndicatorEntry entry) {
        var value = text(entry.part().classOf("value"), entry.marks().beforeNumber(entry.value()));
        var reasons = new ArrayList<String>();
        if (entry.marks().hold(Mark.SIMULATED)) {
            value.addClassName("simulated");
            value.add(unseen(value.getTranslation("mark.simulated")));
            reasons.add(value.getTranslation("mark.simulated.why"));
        }
        if (entry.part().isSaid()) {
            value.add(unseen(entry.part().words()));
            reasons.add(entry.part().words() + ": " + value.getTranslation("mark.partial.why"));
        }
        if (!reasons.isEmpty()) {
            value.setTitle(String.join(" ", reasons));
        }
        return value;
    }

    private static Span unseen(String words) {
        return text("tc-unseen", " (" + words + ")");
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.setClassName(className);
        return span;
    }
}
