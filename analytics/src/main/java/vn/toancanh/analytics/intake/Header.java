package vn.toancanh.analytics.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Presence;

/** The columns that a feed declares, against which those are held that a file says it has. */
record Header(List<String> declared, List<String> required) implements Serializable {
    static Header of(Feed feed) {
        return new Header(names(feed.columns()), names(required(feed)));
    }

    private static List<Column> required(Feed feed) {
        return feed.columns().stream()
                .filter(column -> column.presence() == Presence.REQUIRED)
                .toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** @throws RefusedDelivery naming every missing, unknown and repeated column */
    void check(List<String> found) {
        if (found.stream().noneMatch(declared::contains)) {
            throw new RefusedDelivery(List.of(
                    "the first line holds none of the feed's columns: found '%s'".formatted(Excerpt.of(found)),
                    "accepted in the header: " + accepted()));
        }
        var reasons = against(found);
        if (!reasons.isEmpty()) {
            reasons.add("accepted in the header: " + accepted());
            throw new RefusedDelivery(reasons);
        }
    }

    /** Every missing, unknown and repeated column; none where all are as declared. */
    List<String> against(List<String> found) {
        var reasons = new ArrayList<String>();
        required.stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> reasons.add("column '%s' is missing".formatted(name)));
        var unknown = found.stream().filter(name -> !declared.contains(name)).toList();
        reasons.addAll(each(unknown, "column '%s' is not one of the feed's"));
        var seen = new HashSet<String>();
        var repeated = found.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .toList();
        reasons.addAll(each(repeated, "column '%s' stands there twice"));
        return reasons;
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

    /** All of them, for whoever has to mend a file. */
    String accepted() {
        return declared.stream()
                .map(name -> required.contains(name) ? name : name + " (optional)")
                .collect(Collectors.joining(", "));
    }
}
