package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The words that were promised, with their document beside them. */
public class ClauseCard extends Div {
    /** Quotes a clause. */
    public ClauseCard(Clause clause) {
        addClassNames("tc-card", "tc-clause");
        var document = new Span(clause.document());
        document.addClassName("document");
        var source = new Div(document, new Span(clause.issued()));
        source.addClassName("source");
        var words = new Paragraph("“" + clause.words() + "”");
        words.addClassName("words");
        add(source, words);
        if (!clause.outlook().isEmpty()) {
            var outlook = new Paragraph(clause.outlook());
            outlook.addClassName("outlook");
            add(outlook);
        }
    }
}
