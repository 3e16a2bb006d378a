package vn.toancanh.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes pictures of the demo for people to look at; not a test, and only run when a folder is named for them. */
@EnabledIfSystemProperty(named = "demo.shots", matches = ".+")
class DemoScreenshots extends FilledBrowserTest {
    @Test
    void takesPictures() {
        take("desk", 1366, 768, "vi", "light");
        take("desk", 1366, 768, "en", "dark");
        take("wall", 3840, 2160, "vi", "dark");
        take("wall", 3840, 2160, "vi", "light");
        take("phone", 390, 844, "vi", "light");
        take("phone", 390, 844, "en", "dark");
        take("many", 1366, 768, "vi", "light", "demo?areas=400");
        take("distance", 1366, 768, "vi", "light", "demo?ramp=DIVERGING");
        take("distance", 1366, 768, "vi", "dark", "demo?ramp=DIVERGING");
        take("tablet", 1024, 768, "vi", "light");
    }

    private void take(String name, int width, int height, String language, String appearance) {
        take(name, width, height, language, appearance, "demo");
    }

    private void take(String name, int width, int height, String language, String appearance, String path) {
        var page = visitor(width, height);
        page.context()
                .addCookies(List.of(
                        new Cookie("toancanh-language", language).setUrl(address("")),
                        new Cookie("toancanh-appearance", appearance).setUrl(address(""))));
        open(page, path);
        page.waitForSelector(".tc-map[data-state=ready]");
        page.waitForTimeout(600);
        if (name.equals("desk") && language.equals("vi")) {
            page.locator("path.tc-area").nth(3).hover();
        }
        if (name.equals("distance")) {
            page.locator("path.tc-area[data-code='370']").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
        }
        var file = Path.of(System.getProperty("demo.shots"), "%s-%s-%s.png".formatted(name, language, appearance));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(width < 700));
    }
}
