package vn.toancanh.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * Measures a drill twice over: the server's own work, from the request in the servlet chain to the written answer, and what
 * Chromium on the same machine waits for its first byte. Not a test, and only run when asked for; docs/benchmarks.md says how.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "drill")
@Import(DrillBenchmark.Timed.class)
class DrillBenchmark extends FilledBrowserTest {
    private static final int WARM_UP = 1_500;
    private static final int WARM_UP_PAUSE_MILLIS = 20;
    private static final int DRILLS = 300;
    /** A person looks at what came before the next click; without a pause Chromium's drawing would be measured. */
    private static final int PAUSE_MILLIS = 150;

    private static final String UIDL = "v-r=uidl";

    private static final String CLICKS = """
            async ([districts, times, pause, uidl]) => {
              const answers = [];
              for (let i = 0; i < times; i++) {
                const answer = new Promise(told => new PerformanceObserver((list, observer) => {
                  const seen = list.getEntries().find(entry => entry.name.includes(uidl));
                  if (seen) {
                    observer.disconnect();
                    told({millis: seen.responseStart - seen.requestStart, bytes: seen.decodedBodySize});
                  }
                }).observe({type: 'resource'}));
                document.querySelector(`path[aria-label^="${districts[i % 2]}"]`).dispatchEvent(
                    new MouseEvent('click', {bubbles: true}));
                answers.push(await answer);
                await new Promise(passed => setTimeout(passed, pause));
              }
              return answers;
            }""";

    @Autowired
    private Stopwatch stopwatch;

    /** Times what the server does for each answer of a page. */
    static final class Stopwatch implements Filter {
        private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
        private final Queue<Double> processorMillis = new ConcurrentLinkedQueue<>();

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var thread = ManagementFactory.getThreadMXBean();
            long start = System.nanoTime();
            long startOfWork = thread.getCurrentThreadCpuTime();
            chain.doFilter(request, response);
            if (String.valueOf(((HttpServletRequest) request).getQueryString()).contains(UIDL)) {
                millis.add((System.nanoTime() - start) / 1e6);
                processorMillis.add((thread.getCurrentThreadCpuTime() - startOfWork) / 1e6);
            }
        }
    }

    @TestConfiguration
    static class Timed {
        @Bean
        Stopwatch stopwatch() {
            return new Stopwatch();
        }

        @Bean
        FilterRegistrationBean<Stopwatch> stopwatchFirst(Stopwatch stopwatch) {
            var first = new FilterRegistrationBean<>(stopwatch);
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            first.setAsyncSupported(true);
            return first;
        }
    }

    @Test
    void measuresDrills() {
        var page = open(visitor(1366, 768), "map/37");
        page.waitForSelector(".tc-map[data-state=ready]");
        drills(page, WARM_UP, WARM_UP_PAUSE_MILLIS);
        stopwatch.millis.clear();
        stopwatch.processorMillis.clear();
        var seen = drills(page, DRILLS, PAUSE_MILLIS);
        print("server", List.copyOf(stopwatch.millis));
        print("server's processor time", List.copyOf(stopwatch.processorMillis));
        print("first byte in Chromium", seen.stream().map(Answer::millis).toList());
        System.out.printf(
                "answer: %.0f bytes on average%n",
                seen.stream().mapToInt(Answer::bytes).average().orElseThrow());
    }

    private static void print(String what, List<Double> measured) {
        var millis = measured.stream().sorted().toList();
        System.out.printf(
                "drill, %s, %d times: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
                what,
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.getLast());
    }

    private record Answer(double millis, int bytes) {}

    /** The page clicks by itself: a driver that listens to every request would be measured with it. */
    @SuppressWarnings("unchecked")
    private static List<Answer> drills(Page page, int times, int pauseMillis) {
        var seen = (List<Map<String, Number>>)
                page.evaluate(CLICKS, List.of(List.of("Nho Quan", "Kim Sơn"), times, pauseMillis, UIDL));
        assertThat(seen).hasSize(times);
        return seen.stream()
                .map(answer -> new Answer(
                        answer.get("millis").doubleValue(), answer.get("bytes").intValue()))
                .toList();
    }
}
