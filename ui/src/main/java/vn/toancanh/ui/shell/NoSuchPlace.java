package vn.toancanh.ui.shell;

import com.vaadin.flow.router.NotFoundException;

/** An address that a view understood and that leads nowhere; the message is for the person who opened it. */
public final class NoSuchPlace extends NotFoundException {
    /** Says why, in the language of the page. */
    public NoSuchPlace(String words) {
        super(words);
    }
}
