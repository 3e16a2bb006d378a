package vn.toancanh.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.BoundaryRequest;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.ui.home.FilledHome;
import vn.toancanh.ui.home.SquareBoundaries;

/** An open page is drawn with boundaries that are imported while it is open, and says whose they are, or why it cannot be. */
class BoundariesArriveBrowserTest extends BrowserTest {
    private static final Path HOME = FilledHome.empty();
    private static final String PUBLISHER = "Cục Đo đạc &amp; Bản đồ <2020>";
    private static final HasTextOptions SOON = new HasTextOptions().setTimeout(10_000);

    @Autowired
    private Analytics analytics;

    @DynamicPropertySource
    static void emptyHome(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", HOME::toString);
    }

    @Test
    void boundariesAppearOnPagesThatWereOpenedBeforeThem() throws IOException {
        FilledHome.deliverCensus(analytics);
        var ninhBinh = open(visitor(1366, 768), "map/37?indicator=population");
        var quangNinh = open(visitor(1366, 768), "map/22?indicator=population");
        saysSoon(ninhBinh, "Ranh giới sơ đồ, không phải ranh giới chính thức");

        take("37");
        saysSoon(ninhBinh, "Ranh giới: " + PUBLISHER);
        assertThat(ninhBinh.locator("path[aria-label^='Nho Quan']")).isVisible();

        take("22");
        saysSoon(quangNinh, "Ranh giới sơ đồ: bộ chính thức vẽ địa giới năm 2020, kỳ này địa giới khác");

        Files.writeString(HOME.resolve("boundaries/2020-district-37.geojson"), "{");
        saysSoon(ninhBinh, "Ranh giới sơ đồ: không đọc được tệp ranh giới chính thức 2020-district-37.geojson");
    }

    private static void saysSoon(Page page, String words) {
        assertThat(page.locator(".leaflet-control-attribution")).hasText(words, SOON);
    }

    /** The districts of a province as they were at the end of 2020. */
    private void take(String province) {
        var districts =
                analytics.definitions().areas().on(LocalDate.of(2020, 12, 31)).childrenOf(new AreaCode(province));
        var file = SquareBoundaries.write(HOME.resolve("official.geojson"), districts);
        analytics.importBoundaries(new BoundaryRequest(
                file, AreaLevel.DISTRICT, Year.of(2020), MissingCode.REFUSED, Optional.of(PUBLISHER)));
    }
}
