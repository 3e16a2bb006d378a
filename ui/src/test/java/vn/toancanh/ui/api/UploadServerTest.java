package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;

/** A program that sends files to the real server, which takes a megabyte at most and where nothing waits yet. */
@SpringBootTest(classes = ToancanhServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class UploadServerTest {
    static final String TOKEN = "a token of many letters";
    static final String CENSUS = "deliveries?feed=population-register&period=2019&file_name=census.csv";
    static final String HEADER = "province_code,province,district_code,district,commune_code,commune,"
            + "population,population_urban,population_rural,households\n";

    static final Path HOME = FilledHome.empty();

    @LocalServerPort
    int port;

    @Autowired
    private Analytics analytics;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> HOME.toString());
        registry.add("toancanh.upload.token", () -> TOKEN);
        registry.add("toancanh.upload.limit", () -> "1MB");
    }

    @BeforeEach
    void nothingWaits() {
        analytics.lake().inbox().pending().forEach(analytics.lake().inbox()::settle);
    }

    final ApiClient sender() {
        return ApiClient.withToken(port, TOKEN);
    }

    final HttpResponse<String> upload(String path, BodyPublisher body) throws IOException, InterruptedException {
        return sender().send(path, asking -> file(asking, body));
    }

    static HttpRequest.Builder file(HttpRequest.Builder asking, BodyPublisher body) {
        return asking.POST(body).header("Content-Type", "application/octet-stream");
    }

    final void assertNothingIsKept() {
        assertThat(analytics.lake().inbox().pending()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    /** The names of files whose bytes are still coming. */
    static String incoming() {
        var names = HOME.resolve("inbox").toFile().list((at, name) -> name.startsWith(".incoming-"));
        return String.join(" ", names);
    }
}
