package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;

/** The quiet mark on every rate whose denominator was counted for an earlier period. */
public class EstimatedMark extends Span {
    /** The sign that stands for the word where room is short. */
    public static final String SHAPE = "≈";

    /** Says "≈ ước tính", and why on hovering. */
    public EstimatedMark() {
        this(Reading.SHAPE_AND_WORD);
    }

    private EstimatedMark(Reading reading) {
        addClassName("tc-estimated");
        var shape = new Span(reading == Reading.SHAPE ? SHAPE : SHAPE + "\u00a0");
        shape.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(getTranslation("mark.estimated"));
        word.addClassName(reading == Reading.SHAPE ? "tc-unseen" : "word");
        add(shape, word);
        setTitle(getTranslation("mark.estimated.why"));
    }

    /** Only the sign where room is short; the word is still there for a screen reader, and why on hovering. */
    public static EstimatedMark brief() {
        return new EstimatedMark(Reading.SHAPE);
    }

    private enum Reading {
        SHAPE,
        SHAPE_AND_WORD
    }
}
