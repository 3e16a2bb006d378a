package vn.toancanh.ui.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells in problem details what Tomcat refuses under the API's address before any code of ours is asked: a path that cannot be
 * decoded, or a method that it never passes on.
 *
 * <p>Decision: docs/decisions/0016-the-read-api-refuses-slips.md
 */
final class RefusedBeforeUs extends ValveBase {
    private final JsonMapper json;

    RefusedBeforeUs(JsonMapper json) {
        super(true);
        this.json = json;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var refusal = response.isErrorReportRequired()
                ? refusal(path(request), request, response)
                : Optional.<ResponseEntity<ProblemDetail>>empty();
        if (refusal.isPresent() && response.setErrorReported()) {
            tell(refusal.get(), path(request), response);
        } else {
            getNext().invoke(request, response);
        }
    }

    private static Optional<ResponseEntity<ProblemDetail>> refusal(String path, Request request, Response response) {
        if (!path.equals("/api") && !path.startsWith("/api/")) {
            return Optional.empty();
        }
        return switch (HttpStatus.resolve(response.getStatus())) {
            case BAD_REQUEST -> Optional.of(NothingHere.unreadableAddress(request));
            case METHOD_NOT_ALLOWED -> Optional.of(NothingHere.refusedMethod(path, request.getMethod()));
            case null, default -> Optional.empty();
        };
    }

    /** As it was sent; empty where not even that could be read. */
    private static String path(Request request) {
        return Optional.ofNullable(request.getRequestURI()).orElse("");
    }

    private void tell(ResponseEntity<ProblemDetail> refusal, String path, Response response) throws IOException {
        var problem = Optional.ofNullable(refusal.getBody()).orElseThrow();
        instance(path).ifPresent(problem::setInstance);
        response.setSuspended(false);
        response.setStatus(refusal.getStatusCode().value());
        refusal.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(",", values)));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** An address that cannot be read names no instance. */
    private static Optional<URI> instance(String path) {
        try {
            return Optional.of(new URI(path));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
