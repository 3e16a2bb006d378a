package vn.toancanh.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.ui.home.FilledHome;

/** An open page shows what is published while it is open. */
class ReleaseArrivesBrowserTest extends BrowserTest {
    private static final Path HOME = FilledHome.empty();

    @Autowired
    private Analytics analytics;

    @DynamicPropertySource
    static void emptyHome(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", HOME::toString);
    }

    @Test
    void theFirstReleaseAppearsOnAPageThatWasOpenedBeforeIt() {
        var page = open(visitor(1366, 768), "");
        assertThat(page.locator(".tc-panel h2")).hasText("Chưa có bản phát hành");

        FilledHome.deliverCensus(analytics);

        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình", new HasTextOptions().setTimeout(5_000));
        assertThat(page.locator(".tc-release")).containsText("Bản phát hành 1");
        assertThat(page.locator("path[aria-label^='Nho Quan']")).isVisible();
    }
}
