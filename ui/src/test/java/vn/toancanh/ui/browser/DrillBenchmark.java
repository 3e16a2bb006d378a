package vn.toancanh.ui.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how long the server takes to answer a drill: from the browser's request to the first byte of the answer.
 * Not a test, and only run when asked for; docs/benchmarks.md says how.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "drill")
class DrillBenchmark extends FilledBrowserTest {
    private static final int WARM_UP = 60;
    private static final int DRILLS = 300;

    @Test
    void measuresDrills() {
        var page = open(visitor(1366, 768), "map/37");
        page.waitForSelector(".tc-map[data-state=ready]");
        drills(page, WARM_UP);
        var millis = drills(page, DRILLS).stream().sorted().toList();
        System.out.printf(
                "drill, %d times: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
                DRILLS, millis.get(DRILLS / 2), millis.get(DRILLS * 95 / 100), millis.getLast());
    }

    private static List<Double> drills(Page page, int times) {
        var millis = new ArrayList<Double>();
        IntStream.range(0, times).forEach(time -> {
            var target = time % 2 == 0 ? "path[aria-label^='Nho Quan']" : "path[aria-label^='Kim Sơn']";
            var answer =
                    page.waitForResponse(response -> response.url().contains("v-r=uidl"), () -> page.locator(target)
                            .dispatchEvent("click"));
            answer.finished();
            var timing = answer.request().timing();
            millis.add(timing.responseStart - timing.requestStart);
        });
        return millis;
    }
}
