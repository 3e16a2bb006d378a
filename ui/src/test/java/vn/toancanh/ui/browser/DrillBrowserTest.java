package vn.toancanh.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The way that a leader takes: from the province to a district and back, on real numbers in a real browser. */
class DrillBrowserTest extends FilledBrowserTest {
    private static final String NHO_QUAN = "path[aria-label^='Nho Quan']";

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void drillsIntoNhoQuanReadsTheNumberOfTheApiAndGoesBack(int width, int height) {
        var page = open(visitor(width, height), "");
        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");

        page.locator(NHO_QUAN).click();

        assertThat(page.locator(".tc-panel h2")).hasText("Huyện Nho Quan");
        assertThat(page).hasURL(Pattern.compile(".*/map/372$"));
        assertThat(page.locator(".tc-breadcrumb")).containsText("Nho Quan");
        assertThat(page.locator(".tc-panel .number").first()).hasText(valueOfTheApi(page));
        assertThat(page.locator(".tc-panel .tc-simulated").first()).isVisible();

        page.goBack();

        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");
        assertThat(page).hasURL(Pattern.compile(".*:\\d+/$"));
    }

    @Test
    void anotherIndicatorMovesUnderTwoKilobytesOfValuesAndNoGeometry() {
        var page = open(visitor(1366, 768), "map/37");
        assertThat(page.locator(NHO_QUAN)).isVisible();
        var requests = new ArrayList<String>();
        page.onRequest(request -> requests.add(request.url()));

        var answer = page.waitForResponse(response -> response.url().contains("v-r=uidl"), () -> page.locator(
                        ".tc-indicators a", new Page.LocatorOptions().setHasText("Quy mô hộ bình quân"))
                .click());

        assertThat(page.locator(".tc-map-title h1")).hasText("Quy mô hộ bình quân");
        assertThat(page.locator("path[aria-label^='Nho Quan: 3,48']")).isVisible();
        assertThat(requests).noneMatch(url -> url.contains("geometry"));
        assertThat(bytesOfValues(answer.text())).isBetween(100, 2048);
    }

    @Test
    void theTableFitsAPhone() {
        var page = open(visitor(390, 844), "map/37?form=table");

        assertThat(page.locator(".tc-table td").first()).isVisible();
        assertThat((Integer) page.evaluate(
                        "(table => table.scrollWidth - table.clientWidth)(document.querySelector('.tc-table'))"))
                .isZero();
    }

    @Test
    void theTableSaysTheSameAsTheMap() {
        var page = open(visitor(1366, 768), "map/37");
        var onTheMap = page.locator(NHO_QUAN).getAttribute("aria-label");

        page.locator(".tc-map-title a", new Page.LocatorOptions().setHasText("Bảng"))
                .click();

        var row = page.locator(".tc-table tr", new Page.LocatorOptions().setHasText("Nho Quan"));
        assertThat(row).isVisible();
        var value = row.locator(".value").innerText();
        assertThat(value).matches("\\d+,\\d %".replace(' ', '\u00a0'));
        assertThat(onTheMap).contains(value);
        assertThat(page.locator(".tc-table tbody tr")).hasCount(8);
    }

    @Test
    void aPageThatWasOpenedAsATableShowsTheMapWhenAsked() {
        var page = open(visitor(1366, 768), "map/37?form=table");
        page.locator(".tc-map-title a", new Page.LocatorOptions().setHasText("Bản đồ"))
                .click();
        assertThat(page.locator(NHO_QUAN)).isInViewport();
    }

    @Test
    void escapeAndTheBreadcrumbLeadUp() {
        var page = open(visitor(1366, 768), "map/372");
        page.keyboard().press("Escape");
        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");

        page.locator(".tc-breadcrumb a").first().click();
        assertThat(page.locator(".tc-panel h2")).hasText("Việt Nam");
        assertThat(page.locator("path[aria-label^='Thanh Hóa']")).isVisible();
    }

    @Test
    void anotherPeriodIsInTheAddressAndOpensAgain() {
        var page = open(visitor(1366, 768), "map/372?indicator=households-with-fibre&period=2023-12");
        var then = page.locator(".tc-panel .number").first().innerText();

        page.locator(".tc-time input").press("ArrowRight");

        assertThat(page).hasURL(Pattern.compile(".*period=2024-06.*"));
        assertThat(page.locator(".tc-panel .number").first()).not().hasText(then);
    }

    @Test
    void englishSaysTheSameInEnglish() {
        var page = open(visitor(1366, 768), "map/372?indicator=population");
        page.locator(".tc-language button[lang=en]").click();
        assertThat(page.locator(".tc-map-title h1")).hasText("Population");
        assertThat(page.locator(".tc-panel .number").first()).hasText("149,830");
    }

    /** The size of the call that colours the map, as it travels. */
    private static int bytesOfValues(String uidl) {
        var json = JsonMapper.shared().readTree(uidl.replaceFirst("^for\\(;;\\);", ""));
        var message = json.isArray() ? json.get(0) : json;
        return message.get("execute")
                .valueStream()
                .map(Object::toString)
                .filter(call -> call.contains("colour("))
                .mapToInt(call -> call.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private String valueOfTheApi(Page page) {
        var answer = page.request()
                .get(address("api/v1/observations?indicator=households-with-fibre&ref_area=372&time_period=2024-12"));
        var value = JsonMapper.shared()
                .readTree(answer.text())
                .get(0)
                .get("obs_value")
                .asDouble();
        return String.format(Locale.forLanguageTag("vi-VN"), "%.1f", value);
    }
}
