package vn.toancanh.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The leaders' screen in a real browser, with made-up numbers over made-up shapes. */
class LeadersLayoutBrowserTest extends FilledBrowserTest {
    @Test
    void tellsNameValueRankAndDistanceUnderThePointer() {
        var page = demo(1366, 768, "demo");
        area(page, "373").hover();
        var tip = page.locator(".tc-tip");
        PlaywrightAssertions.assertThat(tip).containsText("Huyện Gia Viễn");
        PlaywrightAssertions.assertThat(tip).containsText("74,5\u00a0%");
        PlaywrightAssertions.assertThat(tip).containsText("hạng 6/8");
        PlaywrightAssertions.assertThat(tip).containsText("−5,5 điểm so với mục tiêu");
        PlaywrightAssertions.assertThat(tip).containsText("Mô phỏng · ước tính");
        PlaywrightAssertions.assertThat(page.locator(".tc-label[data-simulated]", withText("74,5")))
                .containsText("≈ 74,5");
    }

    @Test
    void choosesAnAreaByClick() {
        var page = demo(1366, 768, "demo");
        area(page, "375").click();
        PlaywrightAssertions.assertThat(page.locator(".tc-panel h2")).hasText("Huyện Yên Khánh");
        PlaywrightAssertions.assertThat(area(page, "375")).hasAttribute("aria-pressed", "true");
        PlaywrightAssertions.assertThat(area(page, "372")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void reachesEveryAreaByKeyboardAlone() {
        var page = demo(1366, 768, "demo");
        area(page, "369").focus();
        page.keyboard().press("ArrowRight");
        var focused = page.locator("path.tc-area:focus");
        PlaywrightAssertions.assertThat(focused)
                .hasAttribute(
                        "aria-label",
                        "Thành phố Tam Điệp: 88,7\u00a0%, Mô phỏng, ước tính, hạng 2/8, +8,7 điểm so với mục tiêu");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".tc-panel h2")).hasText("Thành phố Tam Điệp");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");
    }

    @Test
    void goesUpByEscapeWhereverTheFocusIs() {
        var page = demo(1366, 768, "demo");
        page.locator(".tc-time input").press("Escape");
        PlaywrightAssertions.assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");
    }

    @Test
    void recoloursWithoutGeometryInUnderTwoKilobytes() {
        var page = demo(1366, 768, "demo?areas=30");
        var answers = new ArrayList<Response>();
        page.onResponse(answers::add);
        var before = area(page, "377").getAttribute("style");
        page.locator(".tc-time input").press("ArrowLeft");
        page.waitForCondition(() -> !area(page, "377").getAttribute("style").equals(before));
        assertThat(answers).extracting(Response::url).allMatch(url -> url.contains("v-r=uidl"));
        var sent = answers.stream().map(Response::text).collect(Collectors.joining());
        assertThat(sent).contains("colour(");
        assertThat(sent.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2048);
    }

    @Test
    void hatchesWhatIsUnknown() {
        var page = demo(1366, 768, "demo");
        page.locator(".tc-time input").press("Home");
        PlaywrightAssertions.assertThat(area(page, "376")).hasAttribute("aria-label", "Huyện Kim Sơn: chưa có số liệu");
        assertThat(area(page, "376").getAttribute("style")).contains("tc-hatch");
    }

    @Test
    void survivesBeingTakenOutAndPutBack() {
        var page = demo(1366, 768, "demo");
        page.locator(".demo-again").click();
        page.waitForSelector(".tc-map[data-state=ready]");
        PlaywrightAssertions.assertThat(page.locator("path.tc-area")).hasCount(8);
        area(page, "373").click();
        PlaywrightAssertions.assertThat(page.locator(".tc-panel h2")).hasText("Huyện Gia Viễn");
        PlaywrightAssertions.assertThat(area(page, "373")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void drawsManyAreasOnACanvasAndStillTellsThemApart() {
        var page = demo(1366, 768, "demo?areas=400");
        PlaywrightAssertions.assertThat(page.locator(".tc-map canvas")).hasCount(1);
        var box = page.locator(".tc-map").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        PlaywrightAssertions.assertThat(page.locator(".tc-tip b")).containsText("Xã số");
    }

    @Test
    void keepsLanguageAndAppearanceOnTheDevice() {
        var page = demo(1366, 768, "demo");
        page.locator(".tc-appearance").click();
        page.locator(".tc-language button[lang=en]").click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "en");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("theme", "dark");
        PlaywrightAssertions.assertThat(page.locator(".tc-map-title .tc-standing"))
                .containsText("At risk");
    }

    @Test
    void putsTheMapFirstOnAPhoneAndNothingBeyondItsEdge() {
        var page = demo(390, 844, "demo");
        assertThat(page.locator(".tc-map").boundingBox().y)
                .isLessThan(page.locator(".tc-panel").boundingBox().y);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void usesItsOwnFont() {
        var page = demo(1366, 768, "demo");
        page.waitForFunction("document.fonts.check('600 16px \"Be Vietnam Pro\"', 'Nghị quyết')");
        assertThat(page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').length"))
                .isNotEqualTo(0);
    }

    private Page demo(int width, int height, String path) {
        var page = open(visitor(width, height), path);
        page.waitForSelector(".tc-map[data-state=ready]");
        return page;
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator area(Page page, String code) {
        return page.locator("path.tc-area[data-code='" + code + "']");
    }
}
