package vn.toancanh.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in plain words that a page failed, that no number is lost, and under which sign the log tells the reason.
 *
 * <p>Decision: docs/decisions/0019-numbers-outlive-geometry-and-failures-are-told.md
 */
class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var address = event.getLocation().getPathWithQueryParameters();
        var sign = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {}: cannot show the page at “{}”", sign, address, error.getCaughtException());
        show(address, sign);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("failure") + " · Toàn Cảnh";
    }

    private void show(String address, String sign) {
        addClassNames("tc-screen", "tc-not-found");
        removeAll();
        var way = new Div();
        way.addClassName("tc-way");
        var main = new Main(
                new H1(getTranslation("failure")),
                new Paragraph(getTranslation("failure.numbers")),
                new Paragraph(getTranslation("failure.todo", sign)),
                again(address));
        add(new TopBar(way), main);
    }

    /** Asks the server anew: the failed page has no state that is worth keeping. */
    private Anchor again(String address) {
        var again = new Anchor(address, getTranslation("failure.again"));
        again.setRouterIgnore(true);
        return again;
    }
}
