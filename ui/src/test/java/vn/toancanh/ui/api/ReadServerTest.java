package vn.toancanh.ui.api;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;

/** A program that asks the real server, which has the census and some simulated months; the server is one for all that ask. */
@SpringBootTest(classes = ToancanhServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ReadServerTest {
    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> FilledHome.folder().toString());
    }

    final JsonNode json(String path) throws IOException, InterruptedException {
        return client().json(path);
    }

    final HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client().get(path);
    }

    final HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> asking)
            throws IOException, InterruptedException {
        return client().send(path, asking);
    }

    private ApiClient client() {
        return ApiClient.withoutToken(port);
    }
}
