package vn.toancanh.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.toancanh.ui.device.Appearance;
import vn.toancanh.ui.language.Language;

/** Gives each page its language and appearance before it is drawn, and lets it come back by itself after a pause. */
@Component
class PageStart implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(PageStart.class);

    private final List<AddressBook> books;

    PageStart(List<AddressBook> books) {
        this.books = books;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        event.addIndexHtmlRequestListener(PageStart::dress);
        event.addIndexHtmlRequestListener(response -> answer(response, service.getRouter()));
        service.addUIInitListener(started -> speak(started.getUI(), Language.current()));
        service.setSystemMessagesProvider(about -> quietMessages());
    }

    private static void dress(IndexHtmlResponse response) {
        var page = response.getDocument().child(0);
        page.attr("lang", Language.of(response.getVaadinRequest()).locale().getLanguage());
        if (Appearance.of(response.getVaadinRequest()) == Appearance.DARK) {
            page.attr("theme", "dark");
        }
    }

    /** The page itself comes later and would say it with a status that nobody sees. */
    private void answer(IndexHtmlResponse response, Router router) {
        var path = Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), "");
        var address = new Location(path.startsWith("/") ? path.substring(1) : path);
        try {
            if (router.resolveNavigationTarget(address).isEmpty() || !isKnown(address)) {
                response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RuntimeException e) {
            LOG.debug("Answers “{}” with 500: the page fails in the same way, and tells of it", path, e);
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private boolean isKnown(Location address) {
        return books.stream().anyMatch(book -> book.knows(address));
    }

    private static void speak(UI page, Language language) {
        page.setLocale(language.locale());
        var reconnect = page.getReconnectDialogConfiguration();
        reconnect.setDialogText(page.getTranslation("connection.waiting"));
        reconnect.setDialogTextGaveUp(page.getTranslation("connection.lost"));
        reconnect.setReconnectAttempts(Integer.MAX_VALUE);
    }

    /** An expired page reloads itself: its whole state is in the address. */
    private static SystemMessages quietMessages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        return messages;
    }
}
