package vn.toancanh.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.toancanh.ui.shell.AddressBook;
import vn.toancanh.ui.shell.BrokenView;

/** A page that fails does so in the product's own words, under its bar, and the way on is one click. */
@Import(FailureBrowserTest.BrokenBook.class)
class FailureBrowserTest extends FilledBrowserTest {
    /** Fails where the page will fail, as a board does of which neither can read. */
    @TestConfiguration
    static class BrokenBook {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        AddressBook brokenBook() {
            return address -> {
                if (address.getPath().equals(BrokenView.PATH)) {
                    throw new IllegalStateException("a page is torn out");
                }
                return false;
            };
        }
    }

    @Test
    void isAnsweredWith500AndKeepsTheBar() {
        var page = visitor(1366, 768);
        var answer = page.navigate(address(BrokenView.PATH));

        assertThat(page.locator("main h1")).hasText("Không hiển thị được trang này");
        assertThat(page.locator(".tc-language")).isVisible();
        assertThat(answer.status()).isEqualTo(500);
        complainedOf("500");

        page.locator(".tc-brand").click();
        assertThat(page.locator(".tc-panel h2")).hasText("Tỉnh Ninh Bình", new HasTextOptions().setTimeout(20_000));
    }
}
