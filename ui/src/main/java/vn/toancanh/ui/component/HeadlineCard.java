package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** One number that matters, with its change, its course, its way to the targets, and how it stands. */
public class HeadlineCard extends Div {
    /** Shows a headline. */
    public HeadlineCard(Headline headline) {
        addClassNames("tc-card", "tc-headline");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", headline.label());
        add(top(headline), middle(headline));
        headline.share().ifPresent(share -> add(bar(headline, share)));
        if (!headline.counted().isEmpty()) {
            add(text("counted", headline.counted()));
        }
    }

    private static Component top(Headline headline) {
        var row = new Div(new H3(headline.label()));
        row.addClassName("top");
        headline.marks().simulated().ifPresent(row::add);
        row.add(new StandingBadge(headline.verdict(), headline.judgedBy()));
        return row;
    }

    private static Component middle(Headline headline) {
        var row = new Div(text(headline.part().classOf("number"), headline.value()), text("unit", headline.unit()));
        row.addClassName("middle");
        headline.marks().estimatedInShort().ifPresent(row::add);
        if (headline.part().isSaid()) {
            row.add(new PartialMark(headline.part().words()));
        }
        if (headline.change().isKnown() || !headline.course().isEmpty()) {
            row.add(course(headline));
        }
        return row;
    }

    private static Component course(Headline headline) {
        var course = new Div();
        course.addClassName("course");
        if (headline.change().isKnown()) {
            course.add(change(headline.change()));
        }
        if (!headline.course().isEmpty()) {
            var words = headline.label() + " " + headline.change().inWords();
            course.add(new Sparkline(headline.course(), words.strip()));
        }
        return course;
    }

    private static Component change(Change change) {
        var pill = new Span(new Text(change.way() + " "), text("since", change.since()));
        pill.addClassName("change");
        return pill;
    }

    private static Component bar(Headline headline, double share) {
        var words = headline.label() + ": " + headline.value() + " " + headline.unit();
        return new BulletBar(share, headline.verdict().sign(), headline.ticks(), words);
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.setClassName(className);
        return span;
    }
}
