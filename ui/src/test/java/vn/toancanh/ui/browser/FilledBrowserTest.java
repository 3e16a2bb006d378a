package vn.toancanh.ui.browser;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.ui.home.FilledHome;

/** A browser on a server whose lake was filled through the pipeline. */
abstract class FilledBrowserTest extends BrowserTest {
    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> FilledHome.folder().toString());
    }
}
