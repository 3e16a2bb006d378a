package vn.toancanh.analytics.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Presence;

/** The columns that a file says it has, held against those that its feed declares. */
final class Header {
    private Header() {}

    /** @throws RefusedDelivery naming every missing, unknown and repeated column */
    static void check(List<String> found, Feed feed) {
        var declared = feed.columns().stream().map(Column::name).toList();
        var reasons = new ArrayList<String>();
        if (found.stream().noneMatch(declared::contains)) {
            throw new RefusedDelivery(List.of(
                    "the first line holds none of the feed's columns: found '%s'".formatted(String.join(", ", found)),
                    accepted(feed)));
        }
        feed.columns().stream()
                .filter(column -> column.presence() == Presence.REQUIRED)
                .filter(column -> !found.contains(column.name()))
                .forEach(column -> reasons.add("column '%s' is missing".formatted(column.name())));
        found.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> reasons.add(
                        name.isEmpty()
                                ? "a column has no name"
                                : "column '%s' is not one of the feed's".formatted(name)));
        var seen = new HashSet<String>();
        found.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .forEach(name -> reasons.add("column '%s' stands there twice".formatted(name)));
        if (!reasons.isEmpty()) {
            reasons.add(accepted(feed));
            throw new RefusedDelivery(reasons);
        }
    }

    private static String accepted(Feed feed) {
        return "accepted in the header: "
                + feed.columns().stream().map(Header::written).collect(Collectors.joining(", "));
    }

    private static String written(Column column) {
        return column.presence() == Presence.REQUIRED ? column.name() : column.name() + " (optional)";
    }
}
