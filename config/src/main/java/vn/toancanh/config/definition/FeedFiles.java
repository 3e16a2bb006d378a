package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.feed.Notation;
import vn.toancanh.config.feed.OrderCheck;
import vn.toancanh.config.feed.Presence;
import vn.toancanh.config.feed.SumCheck;
import vn.toancanh.config.period.Frequency;

/** Reads feeds with their columns and checks. */
final class FeedFiles {
    private static final List<String> FEED_COLUMNS = List.of("feed", "provider", "frequency", "name_vi", "name_en");
    private static final List<String> COLUMN_COLUMNS =
            List.of("feed", "column", "type", "role", "presence", "blank", "min", "max", "values");
    private static final List<String> CHECK_COLUMNS = List.of("feed", "check", "total", "parts");

    private final DefinitionFiles files;
    private final ConditionWords conditions;
    private final List<Mistake> mistakes;

    /** @param lists the lists of codes that columns and conditions may name */
    FeedFiles(DefinitionFiles files, Map<String, CodeList> lists, List<Mistake> mistakes) {
        this.files = files;
        this.conditions = new ConditionWords(lists);
        this.mistakes = mistakes;
    }

    List<Feed> feeds() {
        var bare = new Table(files.text("feeds.csv"), FEED_COLUMNS, mistakes).map(FeedFiles::feed);
        var ids = bare.stream().map(Feed::id).collect(Collectors.toSet());
        var columns = columns(ids);
        var checks = checks(ids);
        var derivations = new DerivationFile(columns, conditions).read(files, ids, mistakes);
        var feeds = bare.stream()
                .map(feed -> feed.declaring(
                        columns.getOrDefault(feed.id(), List.of()),
                        derivations.getOrDefault(feed.id(), List.of()),
                        Check.of(feed.id(), checks, SumCheck.class),
                        Check.of(feed.id(), checks, OrderCheck.class)))
                .toList();
        feeds.forEach(this::checkColumns);
        return feeds;
    }

    private Map<FeedId, List<Column>> columns(Set<FeedId> feeds) {
        var byFeed = new LinkedHashMap<FeedId, List<Column>>();
        new Table(files.text("feed_columns.csv"), COLUMN_COLUMNS, mistakes)
                .map(line -> Map.entry(References.known(line, "feed", FeedId::new, feeds), column(line)))
                .forEach(entry -> byFeed.computeIfAbsent(entry.getKey(), first -> new ArrayList<>())
                        .add(entry.getValue()));
        return byFeed;
    }

    /** A check of a feed's rows, of whichever kind. */
    private record Check(FeedId feed, Object check) {
        static <T> List<T> of(FeedId feed, List<Check> checks, Class<T> kind) {
            return checks.stream()
                    .filter(check -> check.feed().equals(feed))
                    .map(Check::check)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    private List<Check> checks(Set<FeedId> feeds) {
        return new Table(files.text("feed_checks.csv"), CHECK_COLUMNS, mistakes)
                .map(line -> new Check(References.known(line, "feed", FeedId::new, feeds), check(line)));
    }

    /** A file from before there were kinds holds sums alone. */
    private static Object check(Line line) {
        return switch (line.optional("kind")) {
            case "", "sum" -> new SumCheck(line.text("check"), line.text("total"), line.words("parts"));
            case "at-most" -> new OrderCheck(line.text("check"), line.text("parts"), line.text("total"));
            case String other -> {
                line.mistake("kind", other, "sum, at-most");
                yield other;
            }
        };
    }

    private void checkColumns(Feed feed) {
        Stream.concat(
                        feed.sums().stream()
                                .flatMap(sum -> Stream.concat(Stream.of(sum.total()), sum.parts().stream())),
                        feed.orders().stream().flatMap(order -> Stream.of(order.lesser(), order.greater())))
                .filter(column -> !feed.columnNames().contains(column))
                .forEach(column -> mistakes.add(new Mistake(
                        "feed_checks.csv",
                        0,
                        "columns of " + feed.id(),
                        column,
                        "a column of the feed: " + String.join(", ", feed.columnNames()))));
    }

    private Column column(Line line) {
        return new Column(
                line.text("column"),
                line.choice("type", ColumnType.class),
                line.choice("role", ColumnRole.class),
                line.choice("presence", Presence.class),
                line.choice("blank", Blank.class),
                line.optionalNumber("min"),
                line.optionalNumber("max"),
                line.optional("decimals").isEmpty() ? 0 : line.integer("decimals"),
                line.choiceOr("notation", Notation.PLAIN),
                line.words("values"),
                line.optional("list").isEmpty()
                        ? Optional.empty()
                        : Optional.of(conditions.list(line, "list", line.optional("list"))));
    }

    private static Feed feed(Line line) {
        return new Feed(
                line.read("feed", FeedId::new, "lower-case words joined by hyphens"),
                line.label("name"),
                line.text("provider"),
                line.choice("frequency", Frequency.class),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
