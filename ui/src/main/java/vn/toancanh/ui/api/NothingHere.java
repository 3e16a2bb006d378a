package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Answers whatever the API does not have: another path, another method, another kind of content. */
@RestController
class NothingHere {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final HttpMethod[] ACCEPTED = {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS};

    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var path = path(request);
        if (Resource.at(path).isEmpty()) {
            return noSuchResource();
        }
        return READING.contains(request.getMethod())
                ? notAcceptable(path, request.getHeader("Accept"))
                : methodNotAllowed(path, request.getMethod());
    }

    /** What the server never passes on to us. */
    static ResponseEntity<ProblemDetail> refusedMethod(String path, String method) {
        return Resource.at(path).isEmpty() ? noSuchResource() : methodNotAllowed(path, method);
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
        return Resource.at(path(request)).isEmpty()
                ? noSuchResource()
                : ResponseEntity.ok().allow(ACCEPTED).build();
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

    private static ResponseEntity<ProblemDetail> methodNotAllowed(String path, String method) {
        return problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "Cannot %s %s: this API is for reading, accepted are GET, HEAD and OPTIONS".formatted(method, path));
    }

    private static ResponseEntity<ProblemDetail> noSuchResource() {
        return problem(
                HttpStatus.NOT_FOUND, "no-such-resource", "Cannot answer: accepted are GET " + Resource.accepted());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:toancanh:problem:" + type));
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (status == HttpStatus.METHOD_NOT_ALLOWED ? answer.allow(ACCEPTED) : answer).body(problem);
    }
}
