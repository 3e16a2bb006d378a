package vn.toancanh.ui.api;

import org.springframework.http.HttpStatus;

/** A file that is not taken as it is sent; each kind says with which status and name of problem. */
final class BadDelivery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it is not taken. */
    enum Kind {
        CLOSED(HttpStatus.FORBIDDEN, "closed"),
        NOT_ALLOWED(HttpStatus.UNAUTHORIZED, "token-needed"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
        OTHER_CONTENT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-content"),
        REFUSED(HttpStatus.BAD_REQUEST, "bad-delivery"),
        UNKNOWN(HttpStatus.NOT_FOUND, "unknown");

        private final HttpStatus status;
        private final String type;

        Kind(HttpStatus status, String type) {
            this.status = status;
            this.type = type;
        }

        HttpStatus status() {
            return status;
        }

        String type() {
            return type;
        }
    }

    private final Kind kind;

    BadDelivery(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
