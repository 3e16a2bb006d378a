package vn.toancanh.config.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Ending;
import vn.toancanh.config.area.NameVariant;
import vn.toancanh.config.area.Seat;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;

/** Reads the unit lists, the shipped ones first and a province's own after them, and the variants of names. */
final class AreaFiles {
    static final String LISTS = "areas/lists.csv";

    /** The lists before the file that names them. */
    static final Comparator<String> LISTS_LAST = Comparator.comparing(LISTS::equals);

    private static final List<String> LIST_COLUMNS = List.of("file", "valid_from", "valid_to", "source");
    private static final List<String> UNIT_COLUMNS = List.of("level", "code", "name", "parent");

    /** What is accepted as the code of a unit. */
    static final String CODES = "VN, 2 digits (province), 3 (district) or 5 (commune)";

    private final DefinitionFiles files;
    private final List<Mistake> mistakes;
    private final List<String> setAside = new ArrayList<>();

    AreaFiles(DefinitionFiles files, List<Mistake> mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    Areas areas() {
        var shipped = files.shippedText(LISTS)
                .map(text -> lists(text, files::shippedText))
                .orElse(List.of());
        var own = files.ownText(LISTS).map(text -> lists(text, files::find)).orElse(List.of());
        var all = Stream.concat(shipped.stream(), own.stream()).toList();
        checkParents(all);
        return Areas.of(all, endings());
    }

    private List<Ending> endings() {
        return new Table(files.text("areas/endings.csv"), List.of("code", "last_day", "why"), mistakes)
                .map(line -> new Ending(code(line, "code"), line.day("last_day"), line.text("why")));
    }

    List<NameVariant> variants() {
        return new Table(files.text("areas/name_variants.csv"), List.of("parent", "written", "code", "why"), mistakes)
                .map(line -> new NameVariant(
                        code(line, "parent"), line.text("written"), code(line, "code"), line.text("why")));
    }

    List<Seat> seats(List<Mistake> mistakes) {
        return new SeatFile().read(files.text("areas/seats.csv"), mistakes);
    }

    /** Reads one official list for an import; parents may be in the list or among the known units. */
    static UnitList unitList(Path file, Validity validity, Areas known) {
        var mistakes = new ArrayList<Mistake>();
        var reader = new AreaFiles(DefinitionFiles.shipped(), mistakes);
        var text = Source.read(file);
        var units = reader.units(text, validity);
        if (units.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(text.name(), 0, "the list", "no unit", "lines of level,code,name,parent"));
        }
        var knownCodes = known.all().stream().map(Area::code).collect(Collectors.toSet());
        reader.checkParents(text, units, knownCodes);
        if (!mistakes.isEmpty()) {
            throw new DefinitionException(mistakes);
        }
        return new UnitList(file.getFileName().toString(), validity, units, reader.setAside);
    }

    private List<UnitList> lists(Text lists, Function<String, Optional<Text>> open) {
        return new Table(lists, LIST_COLUMNS, mistakes).map(line -> {
            var validity = new Validity(line.day("valid_from"), line.optionalDay("valid_to"));
            var name = line.optional("file");
            var units = open.apply(name).map(text -> units(text, validity));
            if (units.isEmpty()) {
                line.mistake("file", name, "the name of a CSV file in the folder of the definitions");
            }
            return new UnitList(line.text("source"), validity, units.orElse(List.of()), List.of());
        });
    }

    private List<Area> units(Text text, Validity validity) {
        var seen = new HashSet<AreaCode>();
        return new Table(text, UNIT_COLUMNS, mistakes)
                        .map(line ->
                                namesNoUnit(line) ? Optional.<Area>empty() : Optional.of(unit(line, validity, seen)))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private boolean namesNoUnit(Line line) {
        var zeros = line.optional("code").matches("0+");
        if (zeros) {
            setAside.add("line %d: %s %s: a code of zeros names no unit"
                    .formatted(line.number(), line.optional("code"), line.optional("name")));
        }
        return zeros;
    }

    private Area unit(Line line, Validity validity, Set<AreaCode> seen) {
        var level = line.choice("level", AreaLevel.class);
        var code = code(line, "code");
        if (code != null && level != null && code.level() != level) {
            line.mistake("code", code.value(), "a code of a " + level.id() + ": " + digits(level));
        }
        if (code != null && !seen.add(code)) {
            line.mistake("code", code.value(), "each code once");
        }
        return new Area(code, line.text("name"), parent(line, level), validity);
    }

    private @Nullable AreaCode parent(Line line, AreaLevel level) {
        if (level == AreaLevel.PROVINCE && line.optional("parent").isEmpty()) {
            return AreaCode.COUNTRY;
        }
        var parent = code(line, "parent");
        if (parent != null && level != null && parent.level().compareTo(level) >= 0) {
            line.mistake("parent", parent.value(), "the code of a unit above a " + level.id());
        }
        return parent;
    }

    private void checkParents(List<UnitList> lists) {
        var known = lists.stream()
                .flatMap(list -> list.units().stream())
                .map(Area::code)
                .collect(Collectors.toSet());
        lists.forEach(list -> checkParents(new Text(list.source(), ""), list.units(), known));
    }

    private void checkParents(Text text, List<Area> units, Set<AreaCode> others) {
        var known = units.stream().map(Area::code).collect(Collectors.toCollection(HashSet::new));
        known.addAll(others);
        known.add(AreaCode.COUNTRY);
        units.stream()
                .filter(unit -> !known.contains(unit.parent()))
                .map(unit -> new Mistake(
                        text.name(),
                        0,
                        "parent of %s %s".formatted(unit.code(), unit.name()),
                        String.valueOf(unit.parent()),
                        "a unit of this list or one imported before it"))
                .forEach(mistakes::add);
    }

    private static AreaCode code(Line line, String column) {
        return line.read(column, AreaCode::new, CODES);
    }

    private static String digits(AreaLevel level) {
        return switch (level) {
            case COUNTRY -> "VN";
            case PROVINCE -> "2 digits";
            case DISTRICT -> "3 digits";
            case COMMUNE -> "5 digits";
        };
    }
}
