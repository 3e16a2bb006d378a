package vn.toancanh.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.REGISTER;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/** Files as agencies may send them, nearly all of them bad, each with what its sender is told; all are made here. */
final class SentCorpus {
    static final FeedId COVERAGE = new FeedId("mobile-coverage");

    private SentCorpus() {}

    /**
     * A file.
     *
     * @param told words of the answer; empty where the file is let in
     */
    record Sent(String what, FeedId feed, byte[] bytes, List<String> told) {}

    /** Of which the files of a feed speak. */
    static Period periodOf(FeedId feed) {
        return Map.of(LINES, Period.month(2024, 12), COVERAGE, Period.month(2023, 12))
                .getOrDefault(feed, Period.year(2019));
    }

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
