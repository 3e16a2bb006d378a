package vn.toancanh.config.definition;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads fields that name something defined in another file. */
final class References {
    private References() {}

    /** The identifier, which must be among the known ones. */
    static <T extends Comparable<T>> T known(Line line, String column, Function<String, T> parse, Set<T> known) {
        var accepted = new TreeSet<>(known).stream().map(Object::toString).collect(Collectors.joining(", "));
        return line.read(
                column,
                text -> {
                    var id = parse.apply(text);
                    if (!known.contains(id)) {
                        throw new IllegalArgumentException(text);
                    }
                    return id;
                },
                accepted);
    }
}
