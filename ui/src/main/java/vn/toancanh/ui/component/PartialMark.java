package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;

/** Stands beside a value that speaks for a part of its area only. */
public class PartialMark extends Span {
    /** The sign that stands for the words where room is short. */
    public static final String SHAPE = "◔";

    /**
     * Says how large the part is.
     *
     * @param share the part in words, such as "1,0 % dân số"
     */
    public PartialMark(String share) {
        super(SHAPE + "\u00a0" + share);
        addClassName("tc-partial");
        setTitle(getTranslation("mark.partial.why"));
    }
}
