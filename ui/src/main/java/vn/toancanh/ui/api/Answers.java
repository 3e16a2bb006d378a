package vn.toancanh.ui.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Board;

/**
 * An answer made from one release: whoever keeps it asks again with its tag, and is told in a line that it is still true.
 *
 * <p>Decision: docs/decisions/0016-the-read-api-refuses-slips.md
 *
 * @param board what all of the answer is made from
 * @param build which build of the program makes it
 * @param of what else the answer depends on, such as the day
 */
record Answers(Board board, String build, String of) {
    private static final int HASH_LENGTH = 12;

    static Answers from(Board board) {
        return from(board, "");
    }

    static Answers from(Board board, String of) {
        return new Answers(board, Build.RUNNING.fingerprint(), of);
    }

    /** Spring answers 304 instead where the tag is the one that was asked with. */
    <T> ResponseEntity<T> with(T body) {
        return ResponseEntity.ok()
                .eTag(tag())
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    /** Weak, since the server sends the same answer compressed or not. */
    private String tag() {
        return "W/\"%s-%s-%s%s\""
                .formatted(
                        board.release().map(Answers::told).orElse("none"),
                        board.definitions().hash().substring(0, HASH_LENGTH),
                        build,
                        of);
    }

    private static String told(Release release) {
        return "%d-%x".formatted(release.id(), release.publishedAt().toEpochMilli());
    }
}
