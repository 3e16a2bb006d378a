package vn.toancanh.ui.device;

import com.vaadin.flow.server.VaadinRequest;

/** Light at the desk, dark on the wall and at night. */
public enum Appearance {
    LIGHT,
    DARK;

    static final Remembered CHOICE = new Remembered("toancanh-appearance");

    /** The appearance that the person chose last on this device, or light. */
    public static Appearance of(VaadinRequest request) {
        return CHOICE.by(request).filter("dark"::equals).isPresent() ? DARK : LIGHT;
    }
}
