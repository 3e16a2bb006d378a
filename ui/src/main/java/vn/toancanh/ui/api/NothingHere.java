package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Answers whatever the API does not have: another path, another method, another kind of content. */
@RestController
class NothingHere {
    /** Whether a request leads here, where nothing is asked of it. */
    static boolean isAnsweredBy(Object handler) {
        return handler instanceof HandlerMethod method && method.getBeanType() == NothingHere.class;
    }

    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var path = path(request);
        return Resource.methodsAt(path)
                .map(accepted -> accepted.contains(HttpMethod.valueOf(request.getMethod()))
                        ? notAcceptable(path, request.getHeader("Accept"))
                        : methodNotAllowed(path, request.getMethod(), accepted))
                .orElseGet(NothingHere::noSuchResource);
    }

    /** What the server never passes on to us. */
    static ResponseEntity<ProblemDetail> refusedMethod(String path, String method) {
        return Resource.methodsAt(path)
                .map(accepted -> methodNotAllowed(path, method, accepted))
                .orElseGet(NothingHere::noSuchResource);
    }

    /** What cannot be decoded, and so leads to no resource and to none of its parameters. */
    static ResponseEntity<ProblemDetail> unreadableAddress(HttpServletRequest request) {
        var question = request.getQueryString();
        var address = request.getRequestURI() + (question == null ? "" : "?" + question);
        return problem(
                HttpStatus.BAD_REQUEST,
                "bad-address",
                "Cannot read the address '%s': accepted are the characters of RFC 3986, others as UTF-8 with %% and two hexadecimal digits for each byte"
                        .formatted(address));
    }

    /** Spring's own answer would allow every method here, since the one above takes them all to refuse them. */
    @RequestMapping(
            path = {"/api", "/api/**"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<ProblemDetail> options(HttpServletRequest request) {
        return Resource.methodsAt(path(request))
                .map(accepted -> ResponseEntity.ok()
                        .allow(accepted.toArray(HttpMethod[]::new))
                        .<ProblemDetail>build())
                .orElseGet(NothingHere::noSuchResource);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static ResponseEntity<ProblemDetail> notAcceptable(String path, @Nullable String asked) {
        return problem(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "Cannot answer %s as '%s': accepted is %s".formatted(path, asked, MediaType.APPLICATION_JSON_VALUE));
    }

    private static ResponseEntity<ProblemDetail> methodNotAllowed(
            String path, String method, List<HttpMethod> accepted) {
        var why = accepted.contains(HttpMethod.GET)
                ? "this is for reading, accepted are GET, HEAD and OPTIONS"
                : "this is for sending, accepted are POST and OPTIONS";
        var refusal = problem(
                HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Cannot %s %s: %s".formatted(method, path, why));
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .allow(accepted.toArray(HttpMethod[]::new))
                .body(refusal.getBody());
    }

    private static ResponseEntity<ProblemDetail> noSuchResource() {
        return problem(
                HttpStatus.NOT_FOUND, "no-such-resource", "Cannot answer: accepted are GET " + Resource.accepted());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:toancanh:problem:" + type));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
