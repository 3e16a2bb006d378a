package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A number part by part, such as by operator: the first parts as rows, all others behind a word. */
public class BreakdownCard extends Div {
    /** How many rows stand there before anybody asks for more; one more is not worth a word. */
    private static final int FIRST = 5;

    /**
     * Shows parts.
     *
     * @param title by what
     * @param marks what must be told of all parts
     * @param note what a number of a part means; empty says nothing
     * @param lines the parts, the greatest first
     */
    public BreakdownCard(String title, Marks marks, String note, List<BreakdownLine> lines) {
        addClassNames("tc-card", "tc-breakdown");
        var head = new Div(new H3(title));
        head.addClassName("top");
        head.add(marks.inShort());
        add(head);
        if (!note.isEmpty()) {
            add(new Paragraph(note));
        }
        int first = lines.size() == FIRST + 1 ? lines.size() : Math.min(FIRST, lines.size());
        add(table(title, lines.subList(0, first)));
        if (first < lines.size()) {
            add(more(title, lines.subList(first, lines.size())));
        }
    }

    /** Says that the parts cannot be shown. */
    public BreakdownCard(String title, String why) {
        this(title, Marks.NONE, why, List.of());
    }

    private Component more(String title, List<BreakdownLine> lines) {
        var more = new HtmlContainer("details");
        more.add(summary(lines.size()), table(title, lines));
        return more;
    }

    private Component summary(int others) {
        var summary = new HtmlContainer("summary");
        summary.add(new Span(getTranslation("breakdown.more", others)));
        return summary;
    }

    private static NativeTable table(String title, List<BreakdownLine> lines) {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", title);
        lines.forEach(line -> table.getBody().add(row(line)));
        return table;
    }

    private static NativeTableRow row(BreakdownLine line) {
        var words = new Span(line.name());
        words.setTitle(line.name());
        var name = new NativeTableHeaderCell(words);
        name.getElement().setAttribute("scope", "row");
        var value = new NativeTableCell(line.marks().inShort());
        value.add(new Span(line.value()));
        value.addClassName("number");
        return new NativeTableRow(name, bar(line.share()), value);
    }

    /** The value in a picture, which says nothing that the number does not. */
    private static NativeTableCell bar(double share) {
        var filling = new Span();
        filling.getStyle().set("width", Math.clamp(share, 0, 1) * 100 + "%");
        var bar = new Div(filling);
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.addClassName("bar");
        return new NativeTableCell(bar);
    }
}
