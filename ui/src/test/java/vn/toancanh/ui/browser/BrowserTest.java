package vn.toancanh.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.toancanh.ui.ToancanhServer;

/** Runs the server in this process and opens it in a real Chromium; fails on console errors and on requests to other hosts. */
@SpringBootTest(classes = ToancanhServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class BrowserTest {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @AfterEach
    void hadNothingToComplainOf() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("console errors and requests to other hosts").isEmpty();
    }

    /** A fresh visitor with a screen of so many pixels. */
    protected Page visitor(int width, int height) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("vi-VN"));
        contexts.add(context);
        return watched(context.newPage());
    }

    /** A page of this server, waited for until it is drawn. */
    protected Page open(Page page, String path) {
        page.navigate(address(path));
        page.waitForSelector(".tc-header");
        return page;
    }

    /** The whole address of a path. */
    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** The browser complains of exactly this, and that is right: a page that is not there is answered with 404. */
    protected void complainedOf(String part) {
        assertThat(complaints)
                .as("what the browser complained of")
                .singleElement()
                .asString()
                .contains(part);
        complaints.clear();
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost")) {
                complaints.add("request to another host: " + request.url());
            }
        });
        return page;
    }
}
