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
                    "the first line holds none of the feed's columns: found '%s'".formatted(Excerpt.of(found)),
                    accepted(feed)));
        }
        feed.columns().stream()
                .filter(column -> column.presence() == Presence.REQUIRED)
                .filter(column -> !found.contains(column.name()))
                .forEach(column -> reasons.add("column '%s' is missing".formatted(column.name())));
        var unknown = found.stream().filter(name -> !declared.contains(name)).toList();
        reasons.addAll(each(unknown, "column '%s' is not one of the feed's"));
        var seen = new HashSet<String>();
        var repeated = found.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .toList();
        reasons.addAll(each(repeated, "column '%s' stands there twice"));
        if (!reasons.isEmpty()) {
            reasons.add(accepted(feed));
            throw new RefusedDelivery(reasons);
        }
    }

    private static List<String> each(List<String> names, String mistake) {
        var told = names.stream()
                .limit(Excerpt.FEW)
                .map(name -> name.isEmpty() ? "a column has no name" : mistake.formatted(Excerpt.of(name)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (names.size() > Excerpt.FEW) {
            told.add("and %d more columns like these".formatted(names.size() - Excerpt.FEW));
        }
        return told;
    }

    private static String accepted(Feed feed) {
        return "accepted in the header: "
                + feed.columns().stream().map(Header::written).collect(Collectors.joining(", "));
    }

    private static String written(Column column) {
        return column.presence() == Presence.REQUIRED ? column.name() : column.name() + " (optional)";
    }
}
