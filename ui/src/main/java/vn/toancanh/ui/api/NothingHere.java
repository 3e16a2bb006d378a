package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whatever the API does not have: another path, another method, another kind of content. */
@RestController
class NothingHere {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var resource = Resource.at(path);
        if (resource.isEmpty()) {
            return problem(
                    HttpStatus.NOT_FOUND, "no-such-resource", "Cannot answer: accepted are GET " + Resource.accepted());
        }
        return READING.contains(request.getMethod())
                ? problem(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "Cannot answer %s as '%s': accepted is %s"
                                .formatted(path, request.getHeader("Accept"), MediaType.APPLICATION_JSON_VALUE))
                : problem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "Cannot %s %s: this API is for reading, accepted are GET and HEAD"
                                .formatted(request.getMethod(), path));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:toancanh:problem:" + type));
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (status == HttpStatus.METHOD_NOT_ALLOWED
                        ? answer.allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                        : answer)
                .body(problem);
    }
}
