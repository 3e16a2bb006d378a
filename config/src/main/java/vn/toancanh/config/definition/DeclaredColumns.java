package vn.toancanh.config.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;

/** The columns that rows of a feed have, held against what a definition wants to do with them; where none are known, all will do. */
record DeclaredColumns(List<Column> columns) {
    /** What can be added up or held against a number. */
    static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.COUNT, ColumnType.NUMBER);
    /** What can be told apart, by which rows are counted once or parted. */
    static final Set<ColumnType> TEXTS = EnumSet.of(ColumnType.TEXT, ColumnType.PERIOD);

    static DeclaredColumns of(Optional<Feed> feed) {
        return new DeclaredColumns(feed.map(Feed::columns).orElse(List.of()));
    }

    Optional<ColumnType> typeOf(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .map(Column::type)
                .findFirst();
    }

    /** The name; one that no column has, or one of another type, is noted as a mistake. */
    String required(Line line, String field, String name, Set<ColumnType> types) {
        var type = typeOf(name);
        if (columns.isEmpty() || type.filter(types::contains).isPresent()) {
            return name;
        }
        if (type.isEmpty()) {
            line.mistake(field, name, "a column of the feed: " + names(EnumSet.allOf(ColumnType.class)));
        } else {
            line.mistake(
                    field,
                    "%s, a %s".formatted(name, Line.written(type.get())),
                    "a column of type %s: %s"
                            .formatted(
                                    types.stream().map(Line::written).collect(Collectors.joining(" or ")),
                                    names(types)));
        }
        return name;
    }

    private String names(Set<ColumnType> types) {
        return columns.stream()
                .filter(column -> types.contains(column.type()))
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }
}
