package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Validity;

/** Reads the units of one official list; a line whose code is zeros names none and is set aside. */
final class UnitFile {
    private static final List<String> COLUMNS = List.of("level", "code", "name", "parent");

    private final String file;
    private final Validity validity;
    private final Set<AreaCode> seen = new HashSet<>();
    private final List<String> setAside = new ArrayList<>();
    private final List<UnitOnLine> lines;

    UnitFile(Text text, Validity validity, List<Mistake> mistakes) {
        this.file = text.name();
        this.validity = validity;
        this.lines = new Table(text, COLUMNS, mistakes)
                .map(line -> namesNoUnit(line) ? Optional.<UnitOnLine>empty() : Optional.of(read(line))).stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    List<UnitOnLine> lines() {
        return lines;
    }

    List<Area> units() {
        return lines.stream().map(UnitOnLine::unit).toList();
    }

    List<String> setAside() {
        return setAside;
    }

    private boolean namesNoUnit(Line line) {
        var zeros = line.optional("code").matches("0+");
        if (zeros) {
            setAside.add("line %d: %s %s: a code of zeros names no unit"
                    .formatted(line.number(), line.optional("code"), line.optional("name")));
        }
        return zeros;
    }

    private UnitOnLine read(Line line) {
        var level = line.choice("level", AreaLevel.class);
        var code = code(line, "code");
        if (code != null && level != null && code.level() != level) {
            line.mistake("code", code.value(), "a code of a " + level.id() + ": " + digits(level));
        }
        if (code != null && !seen.add(code)) {
            line.mistake("code", code.value(), "each code once");
        }
        var unit = new Area(code, line.text("name"), parent(line, level), validity);
        return new UnitOnLine(unit, file, line.number());
    }

    private static @Nullable AreaCode parent(Line line, AreaLevel level) {
        if (level == AreaLevel.PROVINCE && line.optional("parent").isEmpty()) {
            return AreaCode.COUNTRY;
        }
        var parent = code(line, "parent");
        if (parent != null && level != null && parent.level().compareTo(level) >= 0) {
            line.mistake("parent", parent.value(), "the code of a unit above a " + level.id());
        }
        return parent;
    }

    private static AreaCode code(Line line, String column) {
        return line.read(column, AreaCode::new, AreaFiles.CODES);
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
