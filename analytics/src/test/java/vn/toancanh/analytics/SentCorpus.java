package vn.toancanh.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.toancanh.analytics.RegisterLake.REGISTER;

import java.util.List;
import java.util.stream.Stream;
import vn.toancanh.config.feed.FeedId;

/** Files as agencies may send them, nearly all of them bad, each with what its sender is told; all are made here. */
final class SentCorpus {
    private SentCorpus() {}

    /**
     * A file.
     *
     * @param told words of the answer; empty where the file is let in
     */
    record Sent(String what, FeedId feed, byte[] bytes, List<String> told) {}

    static List<Sent> all() {
        return Stream.of(SentTexts.all(), SentContainers.all())
                .flatMap(files -> files)
                .toList();
    }

    static Sent good(String what, String content) {
        return good(what, REGISTER, content);
    }

    static Sent good(String what, byte[] content) {
        return good(what, REGISTER, content);
    }

    static Sent good(String what, FeedId feed, String content) {
        return good(what, feed, content.getBytes(UTF_8));
    }

    static Sent good(String what, FeedId feed, byte[] content) {
        return new Sent(what, feed, content, List.of());
    }

    static Sent bad(String what, String content, String... told) {
        return bad(what, REGISTER, content, told);
    }

    static Sent bad(String what, byte[] content, String... told) {
        return bad(what, REGISTER, content, told);
    }

    static Sent bad(String what, FeedId feed, String content, String... told) {
        return bad(what, feed, content.getBytes(UTF_8), told);
    }

    static Sent bad(String what, FeedId feed, byte[] content, String... told) {
        return new Sent(what, feed, content, List.of(told));
    }
}
