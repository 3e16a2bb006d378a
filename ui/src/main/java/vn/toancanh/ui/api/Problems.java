package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.database.DatabaseFailure;

/** Answers what goes wrong with problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {
    /** A database that is begun anew needs about as long. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    @ExceptionHandler(NothingPublished.class)
    ProblemDetail nothingPublished(NothingPublished why) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(why.getMessage()));
        problem.setTitle("Nothing published");
        problem.setType(URI.create("urn:toancanh:problem:nothing-published"));
        return problem;
    }

    @ExceptionHandler(TooBusy.class)
    ResponseEntity<ProblemDetail> tooBusy(TooBusy why) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(why.getMessage()));
        problem.setTitle("Too busy");
        problem.setType(URI.create("urn:toancanh:problem:too-busy"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, why.retryAfter())
                .body(problem);
    }

    @ExceptionHandler(BadRequest.class)
    ProblemDetail badRequest(BadRequest asked) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(asked.getMessage()));
        problem.setTitle("Bad request");
        problem.setType(URI.create("urn:toancanh:problem:bad-parameter"));
        problem.setProperty("parameter", asked.parameter());
        problem.setProperty("found", asked.found());
        problem.setProperty("accepted", asked.accepted());
        return problem;
    }

    @ExceptionHandler(BadDelivery.class)
    ResponseEntity<ProblemDetail> badDelivery(BadDelivery why) {
        var problem = ProblemDetail.forStatusAndDetail(why.kind().status(), String.valueOf(why.getMessage()));
        problem.setType(URI.create("urn:toancanh:problem:" + why.kind().type()));
        var answer = ResponseEntity.status(why.kind().status());
        return switch (why.kind()) {
            case NOT_ALLOWED ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").body(problem);
            case TOO_LARGE -> answer.header(HttpHeaders.CONNECTION, "close").body(problem);
            case CLOSED, OTHER_CONTENT, REFUSED, UNKNOWN -> answer.body(problem);
        };
    }

    @ExceptionHandler(EndedRun.class)
    ProblemDetail endedRun(EndedRun why) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(why.getMessage()));
        problem.setTitle("Run has ended");
        problem.setType(URI.create("urn:toancanh:problem:run-ended"));
        problem.setProperty("run", why.run());
        problem.setProperty("outcome", why.outcome());
        return problem;
    }

    /** What the lake says of itself names folders and databases: it is for those who look after them. */
    @ExceptionHandler(LakeException.class)
    ResponseEntity<ProblemDetail> unavailable(LakeException why) {
        logger.warn("Cannot answer a request", why);
        return unavailable();
    }

    /** Every request meets it at once, and where each met it tells nothing: a line is enough. */
    @ExceptionHandler(DatabaseFailure.class)
    ResponseEntity<ProblemDetail> withoutDatabase(DatabaseFailure why) {
        logger.warn("Cannot answer a request: " + why.getMessage());
        return unavailable();
    }

    private static ResponseEntity<ProblemDetail> unavailable() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Cannot answer now: what is kept cannot be read or written; ask again later, the server's log says why");
        problem.setTitle("Unavailable");
        problem.setType(URI.create("urn:toancanh:problem:unavailable"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()))
                .body(problem);
    }

    /** Parameters are decoded when the first of them is asked for. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<ProblemDetail> unreadableAddress(HttpServletRequest request) {
        return NothingHere.unreadableAddress(request);
    }
}
