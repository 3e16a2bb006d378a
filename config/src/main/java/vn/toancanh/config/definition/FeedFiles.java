package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.feed.Presence;
import vn.toancanh.config.feed.SumCheck;
import vn.toancanh.config.period.Frequency;

/** Reads feeds with their columns and checks. */
final class FeedFiles {
    private static final List<String> FEED_COLUMNS =
            List.of("feed", "provider", "frequency", "max_rejected_share", "name_vi", "name_en");
    private static final List<String> COLUMN_COLUMNS =
            List.of("feed", "column", "type", "role", "presence", "blank", "min", "max", "values");
    private static final List<String> CHECK_COLUMNS = List.of("feed", "check", "total", "parts");

    private final DefinitionFiles files;
    private final List<Mistake> mistakes;

    FeedFiles(DefinitionFiles files, List<Mistake> mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    List<Feed> feeds() {
        var bare = new Table(files.text("feeds.csv"), FEED_COLUMNS, mistakes).map(FeedFiles::feed);
        var ids = bare.stream().map(Feed::id).collect(Collectors.toSet());
        var columns = columns(ids);
        var checks = checks(ids);
        var feeds = bare.stream()
                .map(feed -> feed.declaring(
                        columns.getOrDefault(feed.id(), List.of()), checks.getOrDefault(feed.id(), List.of())))
                .toList();
        feeds.forEach(this::checkSums);
        return feeds;
    }

    private Map<FeedId, List<Column>> columns(Set<FeedId> feeds) {
        var byFeed = new HashMap<FeedId, List<Column>>();
        new Table(files.text("feed_columns.csv"), COLUMN_COLUMNS, mistakes)
                .map(line -> Map.entry(References.known(line, "feed", FeedId::new, feeds), column(line)))
                .forEach(entry -> append(byFeed, entry));
        return byFeed;
    }

    private Map<FeedId, List<SumCheck>> checks(Set<FeedId> feeds) {
        var byFeed = new HashMap<FeedId, List<SumCheck>>();
        new Table(files.text("feed_checks.csv"), CHECK_COLUMNS, mistakes)
                .map(line -> Map.entry(
                        References.known(line, "feed", FeedId::new, feeds),
                        new SumCheck(line.text("check"), line.text("total"), line.words("parts"))))
                .forEach(entry -> append(byFeed, entry));
        return byFeed;
    }

    private void checkSums(Feed feed) {
        feed.sums().stream()
                .flatMap(sum -> Stream.concat(Stream.of(sum.total()), sum.parts().stream()))
                .filter(column -> !feed.columnNames().contains(column))
                .forEach(column -> mistakes.add(new Mistake(
                        "feed_checks.csv",
                        0,
                        "columns of " + feed.id(),
                        column,
                        "a column of the feed: " + String.join(", ", feed.columnNames()))));
    }

    private static Column column(Line line) {
        return new Column(
                line.text("column"),
                line.choice("type", ColumnType.class),
                line.choice("role", ColumnRole.class),
                line.choice("presence", Presence.class),
                line.choice("blank", Blank.class),
                line.optionalNumber("min"),
                line.optionalNumber("max"),
                line.words("values"));
    }

    private static Feed feed(Line line) {
        return new Feed(
                line.read("feed", FeedId::new, "lower-case words joined by hyphens"),
                line.label("name"),
                line.text("provider"),
                line.choice("frequency", Frequency.class),
                line.number("max_rejected_share"),
                maxMissingShare(line),
                List.of(),
                List.of());
    }

    /** A file from before the column was there, like an empty field, does not hold periods against each other. */
    private static double maxMissingShare(Line line) {
        return Objects.requireNonNullElse(line.optionalNumber("max_missing_share"), 1.0);
    }

    private static <K, V> void append(Map<K, List<V>> lists, Map.Entry<K, V> entry) {
        lists.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(entry.getValue());
    }
}
