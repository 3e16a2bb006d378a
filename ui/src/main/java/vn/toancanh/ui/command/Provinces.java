package vn.toancanh.ui.command;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.AreaName;
import vn.toancanh.config.definition.Definitions;

/** The provinces that are defined, as they are typed: {@code ninh-binh} or {@code 37}. */
final class Provinces {
    static final String DEFAULT = "ninh-binh";

    private final SortedMap<AreaCode, String> names = new TreeMap<>();

    Provinces(Definitions definitions) {
        definitions.areas().all().stream()
                .filter(area -> area.level() == AreaLevel.PROVINCE)
                .forEach(area ->
                        names.put(area.code(), AreaName.plain(area.shortName()).replace(' ', '-')));
    }

    /** @throws IllegalArgumentException listing what is accepted */
    AreaCode named(String typed) {
        var wanted = AreaName.plain(typed.strip()).replace(' ', '-');
        return names.entrySet().stream()
                .filter(province -> province.getValue().equals(wanted)
                        || province.getKey().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot find province '%s': accepted are %s".formatted(typed, accepted())))
                .getKey();
    }

    private String accepted() {
        return names.entrySet().stream()
                .map(province -> "%s (%s)".formatted(province.getValue(), province.getKey()))
                .collect(Collectors.joining(", "));
    }
}
