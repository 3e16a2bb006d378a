package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Anchor;

/**
 * A place to go to.
 *
 * @param words what is read
 * @param address a path of this application with its parameters
 */
public record Link(String words, String address) {
    /** An anchor that changes the view without loading the page anew. */
    public Anchor anchor() {
        var anchor = new Anchor(address, words);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }
}
