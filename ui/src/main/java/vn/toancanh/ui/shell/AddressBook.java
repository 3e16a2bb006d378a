package vn.toancanh.ui.shell;

import com.vaadin.flow.router.Location;

/** Knows of the addresses that a route accepts whether they lead to something, before the page is there to say it. */
public interface AddressBook {
    /** Whether something is to be seen at the address. */
    boolean knows(Location address);
}
