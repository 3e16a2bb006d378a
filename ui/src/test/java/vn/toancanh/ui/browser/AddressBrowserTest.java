package vn.toancanh.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that are wrong, as typed by hand or kept for years, say what is wrong with them. */
class AddressBrowserTest extends FilledBrowserTest {
    @ParameterizedTest
    @CsvSource({
        "nonsense, Không có trang nào ở địa chỉ “nonsense”",
        "map/999, 2 chữ số (tỉnh)",
        "map/nho-quan, Không có địa bàn nào ở “map/nho-quan”",
        "map/37/372, Không có trang nào ở địa chỉ “map/37/372”"
    })
    void anAddressThatLeadsNowhereIsSaidAndAnsweredWith404(String path, String words) {
        var page = visitor(1366, 768);
        var answer = page.navigate(address(path));

        assertThat(page.locator(".tc-not-found p")).containsText(words);
        assertThat(page.locator(".tc-language")).isVisible();
        assertThat(answer.status()).isEqualTo(404);
        complainedOf("404");

        page.locator(".tc-not-found main a").click();
        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");
    }

    @Test
    void anIndicatorAndAPeriodThatAreNotThereAreSaidAndTheMapIsShown() {
        var page = visitor(1366, 768);
        var answer = page.navigate(address("map/37?indicator=nope&period=xx"));

        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator(".tc-notice"))
                .hasText("Không có chỉ tiêu “nope” ở địa chỉ này; đang hiển thị: Hộ gia đình có cáp quang."
                        + " Chỉ tiêu này không có kỳ “xx”; đang hiển thị tháng 12/2024.");

        drillIntoNhoQuan(page);
        assertThat(page).hasURL(Pattern.compile(".*/map/372$"));
        assertThat(page.locator(".tc-notice")).isHidden();
    }

    /** A path of two slashes would be the name of a host to the browser. */
    @ParameterizedTest
    @CsvSource({"/, ''", "//, ''", "/map//372?indicator=population, map/372?indicator=population"})
    void slashesTooManyAreTakenAway(String path, String shown) {
        var page = open(visitor(1366, 768), path);

        page.waitForSelector(".tc-map[data-state=ready]");
        assertThat(page).hasURL(address(shown));
    }

    @Test
    void drillAndEscapeKeepTheIndicatorThePeriodAndTheForm() {
        var page = open(visitor(1366, 768), "map/37?indicator=households-with-fibre&period=2024-06");
        drillIntoNhoQuan(page);
        assertThat(page).hasURL(Pattern.compile(".*/map/372\\?indicator=households-with-fibre&period=2024-06$"));
        assertThat(page.locator(".tc-time .now")).hasText("6/2024");

        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile(".*/map/37\\?indicator=households-with-fibre&period=2024-06$"));
        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình");

        page.locator("path[aria-label^='Nho Quan']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".tc-panel h2")).hasText("Huyện Nho Quan");
        page.locator("path[aria-label^='Nho Quan']").press("Escape");
        assertThat(page).hasURL(Pattern.compile(".*/map/37\\?indicator=households-with-fibre&period=2024-06$"));
    }

    @Test
    void thePeriodOfAnotherIndicatorIsSaid() {
        var page = open(visitor(1366, 768), "map/37?indicator=population&period=2024-12");
        assertThat(page.locator(".tc-notice")).hasText("Chỉ tiêu này không có kỳ “2024-12”; đang hiển thị năm 2019.");
    }

    @Test
    void onAPhoneTheIndicatorOfTheAddressIsScrolledIntoView() {
        var page = open(visitor(390, 844), "map/37?indicator=population");
        assertThat(page.locator(".tc-indicators a[aria-current]")).isInViewport();
        assertThat(page.locator(".tc-map-title h1")).isInViewport();
    }

    @Test
    void onAPhoneTheStripStartsAtItsBeginningWhereTheIndicatorOfTheAddressIsSeenFromThere() {
        var page = open(visitor(390, 844), "map/37");
        page.waitForSelector(".tc-map[data-state=ready]");
        assertThat(page.locator(".tc-indicators a[aria-current]")).isInViewport();
        assertThat(page.evaluate("document.querySelector('.tc-side').scrollLeft"))
                .isEqualTo(0);
    }

    private static void drillIntoNhoQuan(Page page) {
        page.waitForSelector(".tc-map[data-state=ready]");
        page.locator("path[aria-label^='Nho Quan']").dispatchEvent("click");
        assertThat(page.locator(".tc-panel h2")).hasText("Huyện Nho Quan");
    }
}
