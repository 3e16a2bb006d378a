package vn.toancanh.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The leaders' screen in a real browser, with made-up numbers over made-up shapes. */
class LeadersLayoutBrowserTest extends FilledBrowserTest {
    /** How many layers the groups of the map hold, drawn or not. */
    private static final String LAYERS = """
            () => {
              let held = 0;
              document.querySelector('.tc-map').map.eachLayer((layer) => (held += layer.getLayers?.().length ?? 0));
              return held;
            }""";

    @Test
    void tellsNameValueRankAndDistanceUnderThePointer() {
        var page = demo(1366, 768, "demo");
        area(page, "373").hover();
        var tip = page.locator(".tc-tip");
        PlaywrightAssertions.assertThat(tip).containsText("Huyện Gia Viễn");
        PlaywrightAssertions.assertThat(tip).containsText("74,5\u00a0%");
        PlaywrightAssertions.assertThat(tip).containsText("hạng 6/8");
        PlaywrightAssertions.assertThat(tip).containsText("−5,5 điểm so với mục tiêu");
        PlaywrightAssertions.assertThat(tip).containsText("Mô phỏng · ước tính (số liệu 2019)");
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
                        "Thành phố Tam Điệp: 88,7\u00a0%, Mô phỏng, ước tính (số liệu 2019), hạng 2/8, +8,7 điểm so với mục tiêu");
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
    void whoseBoundariesTheseAreStandsOnAGroundOfItsOwnWhateverShapeLiesBelow() {
        var page = demo(1366, 768, "demo");
        var ground = "element => getComputedStyle(element).backgroundColor";

        assertThat(page.locator(".leaflet-control-attribution").evaluate(ground))
                .isEqualTo(page.locator(".tc-map .leaflet-container").evaluate(ground))
                .isNotEqualTo("rgba(0, 0, 0, 0)");
    }

    /** How far, in pixels, the outline of any area reaches under the words at the foot of the map. */
    private static final String UNDER_THE_CREDIT = """
            () => {
                const credit = document.querySelector('.leaflet-control-attribution').getBoundingClientRect();
                return [...document.querySelectorAll('path.tc-area')].flatMap((path) => {
                    const matrix = path.getScreenCTM();
                    return Array.from({ length: 400 }, (_, i) => path.getPointAtLength((path.getTotalLength() * i) / 400))
                        .map((point) => point.matrixTransform(matrix))
                        .filter((at) => at.x > credit.left && at.x < credit.right && at.y > credit.top)
                        .map((at) => Math.round(at.y - credit.top));
                }).reduce((most, next) => Math.max(most, next), 0);
            }""";

    @Test
    void noAreaLiesUnderTheWordsThatSayWhoseBoundariesTheseAre() {
        var page = demo(1366, 768, "demo");
        page.evaluate(
                "() => document.querySelector('.leaflet-control-attribution').textContent = 'Ranh giới '.repeat(120)");
        page.setViewportSize(1360, 760);

        page.waitForCondition(() -> Integer.valueOf(0).equals(page.evaluate(UNDER_THE_CREDIT)));
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

    /** A wall shows for weeks what was chosen, now many communes, now few districts. */
    @Test
    void keepsNothingOfAreasThatOthersHaveReplaced() {
        var page = demo(1366, 768, "demo?areas=400");
        page.evaluate(
                "window.firstPainter = new WeakRef(window.toancanh.map(document.querySelector('.tc-map')).areas.painter)");
        for (var areas : List.of(401, 402, 403)) {
            redraw(page, areas);
            PlaywrightAssertions.assertThat(page.locator(".tc-map canvas")).hasCount(1);
        }
        redraw(page, 8);
        PlaywrightAssertions.assertThat(page.locator(".tc-map canvas")).hasCount(0);
        area(page, "375").click();
        PlaywrightAssertions.assertThat(page.locator(".tc-panel h2")).hasText("Huyện Yên Khánh");
        isLetGo(page, "firstPainter");
    }

    @Test
    void keepsNoOutlineOfWhatThePointerHasLeft() {
        var page = demo(1366, 768, "demo");
        var layers = page.evaluate(LAYERS);
        for (var code : List.of("373", "375", "373", "375")) {
            area(page, code).hover();
            PlaywrightAssertions.assertThat(page.locator("path.tc-hovered")).hasCount(1);
        }
        page.mouse().move(2, 2);
        PlaywrightAssertions.assertThat(page.locator("path.tc-hovered")).hasCount(0);
        assertThat(page.evaluate(LAYERS)).isEqualTo(layers);
    }

    @Test
    void letsGoOfAMapThatWasTakenOut() {
        var page = demo(1366, 768, "demo?areas=400");
        page.evaluate("() => { window.first = document.querySelector('.tc-map'); }");
        page.locator(".demo-again").click();
        page.waitForFunction("![null, window.first].includes(document.querySelector('.tc-map[data-state=ready]'))");
        assertThat(
                        page.evaluate(
                                "window.first.map === undefined && window.first.querySelector('canvas, .leaflet-pane') === null"))
                .isEqualTo(true);
    }

    private static void redraw(Page page, int areas) {
        page.evaluate("""
                (url) => window.toancanh.map(document.querySelector('.tc-map')).shapes({ url, attribution: '' }, {})""", "demo-shapes/" + areas);
        PlaywrightAssertions.assertThat(page.locator(".tc-map")).hasAttribute("data-state", "ready");
    }

    /** Nothing in the page holds it any more: the collector takes it. */
    private static void isLetGo(Page page, String reference) {
        var chromium = page.context().newCDPSession(page);
        page.waitForCondition(() -> {
            chromium.send("HeapProfiler.collectGarbage");
            return (boolean) page.evaluate("window." + reference + ".deref() === undefined");
        });
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
