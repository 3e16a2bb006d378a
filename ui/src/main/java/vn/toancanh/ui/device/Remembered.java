package vn.toancanh.ui.device;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;

/** A choice kept in a cookie of the device, so that the first paint is already right. */
public record Remembered(String name) {
    /** What the device that sends a request remembers, if it was ever asked. */
    public Optional<String> by(VaadinRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
