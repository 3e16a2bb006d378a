package vn.toancanh.ui.command.terminal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.AreaName;
import vn.toancanh.config.definition.Definitions;

/** The provinces whose lower units are defined, as they are typed: {@code ninh-binh} or {@code 37}. */
public final class Provinces {
    public static final String DEFAULT = "ninh-binh";

    private final List<Area> provinces;

    public Provinces(Definitions definitions) {
        var all = definitions.areas().all();
        var divided = all.stream().map(Area::parent).collect(toSet());
        this.provinces = all.stream()
                .filter(area -> area.level() == AreaLevel.PROVINCE && divided.contains(area.code()))
                .toList();
    }

    /**
     * The province of that code or name; of two that had the name one after the other, the later.
     *
     * @throws IllegalArgumentException listing what is accepted
     */
    public AreaCode named(String typed) {
        var wanted = plain(typed);
        return provinces.stream()
                .filter(province -> typed(province).equals(wanted)
                        || province.code().value().equals(wanted))
                .max(Comparator.comparing(province -> province.validity().from()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot find province '%s': accepted are %s".formatted(typed, accepted())))
                .code();
    }

    private String accepted() {
        var names = provinces.stream()
                .collect(groupingBy(
                        Area::code, TreeMap::new, mapping(Provinces::typed, Collectors.toCollection(TreeSet::new))));
        return names.entrySet().stream()
                .map(province -> "%s (%s)".formatted(String.join(" or ", province.getValue()), province.getKey()))
                .collect(joining(", "));
    }

    private static String typed(Area province) {
        return plain(province.shortName());
    }

    private static String plain(String name) {
        return AreaName.plain(name.strip()).replaceAll("[^a-z0-9]+", "-");
    }
}
