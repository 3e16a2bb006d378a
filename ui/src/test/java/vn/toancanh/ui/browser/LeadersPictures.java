package vn.toancanh.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of docs/images; not a test, and only run when a folder is named in the property {@code pictures}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class LeadersPictures extends FilledBrowserTest {
    @Test
    void takesPictures() {
        take("leaders-1366", 1366, 768, "map/372", "vi", "light");
        take("leaders-1366-en", 1366, 768, "map/372", "en", "light");
        take("leaders-390", 390, 844, "map/372", "vi", "light");
        take("leaders-3840-dark", 3840, 2160, "map/37", "vi", "dark");
        take("table-1366", 1366, 768, "map/372?form=table", "vi", "light");
        take("country-1366", 1366, 768, "map/VN?indicator=population", "vi", "light");
    }

    private void take(String name, int width, int height, String path, String language, String appearance) {
        var page = visitor(width, height);
        page.context()
                .addCookies(List.of(
                        new Cookie("toancanh-language", language).setUrl(address("")),
                        new Cookie("toancanh-appearance", appearance).setUrl(address(""))));
        open(page, path);
        page.waitForTimeout(1500);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("pictures"), name + ".png")));
    }
}
