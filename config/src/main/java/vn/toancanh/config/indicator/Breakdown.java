package vn.toancanh.config.indicator;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.Label;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Provider;

/**
 * By what a measure is counted beside its total, such as the operator or the sector.
 *
 * @param column whose values part the records
 * @param list which of its groups a value belongs to; where there is none, each value stands for itself
 * @param name what it is called within a sentence
 * @param named what some of its parts are called
 */
public record Breakdown(String column, Optional<CodeList> list, Label name, Map<String, Label> named) {
    /** What is counted under this name belongs to no group of the list. */
    public static final String OTHER = "other";

    private static final Label OTHERS = new Label("Khác", "Other");

    public Breakdown {
        named = Map.copyOf(named);
    }

    /** The part in which a record with this value is counted. */
    public String partOf(@Nullable String value) {
        return value == null
                ? OTHER
                : list.map(codes -> codes.find(value).map(CodeList.Entry::group).orElse(OTHER))
                        .orElse(value);
    }

    /**
     * A part as it is written wherever it is kept, so that two ways to write it that differ in capitals, spaces around them or composition
     * are one: as it is named, else in small letters. It rests on nothing but the part and the names.
     *
     * @param names of parts; of two that differ so, the first is gone by
     */
    public static String writtenOneWay(String part, Collection<String> names) {
        var key = Provider.key(part);
        return names.stream()
                .filter(name -> Provider.key(name).equals(key))
                .findFirst()
                .orElse(key);
    }

    /** What a part is called; one that nobody has named is shown by its code. */
    public Label nameOf(String part) {
        return Optional.ofNullable(named.get(part))
                .or(() -> list.flatMap(codes -> codes.nameOf(part)))
                .orElseGet(() -> part.equals(OTHER) ? OTHERS : new Label(part, part));
    }
}
