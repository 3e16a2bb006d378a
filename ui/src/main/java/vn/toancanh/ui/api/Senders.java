package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may hand files in and see what became of them and of runs: whoever has the token that the environment names, and nobody where
 * it names none.
 *
 * <p>Decision: docs/decisions/0030-files-land-and-are-uploaded.md
 */
@Component
class Senders {
    private static final String BEARER = "Bearer ";
    private static final int SHORTEST = 16;

    private final String token;

    Senders(@Value("${toancanh.upload.token:}") String token) {
        this.token = token.strip();
    }

    /** @throws BadDelivery unless the request carries the token */
    void check(HttpServletRequest request) {
        if (token.length() < SHORTEST) {
            throw new BadDelivery(
                    BadDelivery.Kind.CLOSED,
                    "Cannot %s %s: this is closed until TOANCANH_UPLOAD_TOKEN names a token of %d or more characters"
                            .formatted(request.getMethod(), request.getRequestURI(), SHORTEST));
        }
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER) || !isToken(header.substring(BEARER.length()))) {
            throw new BadDelivery(
                    BadDelivery.Kind.NOT_ALLOWED,
                    "Cannot %s %s: %s, accepted is the header Authorization: Bearer TOKEN"
                            .formatted(
                                    request.getMethod(),
                                    request.getRequestURI(),
                                    header == null ? "no token was sent" : "the token is another"));
        }
    }

    /** Takes as long for any guess, right or wrong, short or long. */
    private boolean isToken(String guess) {
        return MessageDigest.isEqual(hash(guess), hash(token));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
