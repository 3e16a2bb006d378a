package vn.toancanh.config.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.NameVariant;
import vn.toancanh.config.area.Seat;
import vn.toancanh.config.area.Severed;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;

/** Reads the unit lists, the shipped ones first and a province's own after them, and the variants of names. */
final class AreaFiles {
    static final String LISTS = "areas/lists.csv";

    /** The lists before the file that names them. */
    static final Comparator<String> LISTS_LAST = Comparator.comparing(LISTS::equals);

    private static final List<String> LIST_COLUMNS = List.of("file", "valid_from", "valid_to", "source");

    /** What is accepted as the code of a unit. */
    static final String CODES = "VN, 2 digits (province), 3 (district) or 5 (commune)";

    private final DefinitionFiles files;
    private final List<Mistake> mistakes;
    /** Every unit of every list. */
    private final List<UnitOnLine> lines = new ArrayList<>();

    AreaFiles(DefinitionFiles files, List<Mistake> mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    /**
     * Lays the lists over one another; where one of them has mistakes, what follows from these is not told.
     *
     * @param ofNoNumber for what is mistaken and changes no unit
     */
    Areas areas(List<Mistake> ofNoNumber) {
        int before = mistakes.size();
        var shipped = files.shippedText(LISTS)
                .map(text -> lists(text, files::shippedText))
                .orElse(List.of());
        var own = files.ownText(LISTS).map(text -> lists(text, files::find)).orElse(List.of());
        var endings = new EndingFile(files.text(EndingFile.NAME), mistakes);
        var areas = Areas.of(Stream.concat(shipped.stream(), own.stream()).toList(), endings.endings());
        if (mistakes.size() == before) {
            endings.checkIn(areas, ofNoNumber);
            areas.severed().stream().map(this::mistake).forEach(mistakes::add);
        }
        return areas;
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
        var text = Source.read(file);
        var list = new UnitFile(text, validity, mistakes);
        if (list.units().isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(text.name(), 0, "the list", "no unit", "lines of level,code,name,parent"));
        }
        checkParents(list, known, mistakes);
        if (!mistakes.isEmpty()) {
            throw new DefinitionException(mistakes);
        }
        return new UnitList(file.getFileName().toString(), validity, list.units(), list.setAside());
    }

    private List<UnitList> lists(Text lists, Function<String, Optional<Text>> open) {
        return new Table(lists, LIST_COLUMNS, mistakes).map(line -> {
            var validity = new Validity(line.day("valid_from"), line.optionalDay("valid_to"));
            var name = line.optional("file");
            var list = open.apply(name).map(text -> new UnitFile(text, validity, mistakes));
            if (list.isEmpty()) {
                line.mistake("file", name, "the name of a CSV file in the folder of the definitions");
            }
            list.map(UnitFile::lines).ifPresent(lines::addAll);
            return new UnitList(
                    line.text("source"), validity, list.map(UnitFile::units).orElse(List.of()), List.of());
        });
    }

    private static void checkParents(UnitFile list, Areas known, List<Mistake> mistakes) {
        var codes = Stream.concat(known.all().stream(), list.units().stream())
                .map(Area::code)
                .collect(Collectors.toSet());
        list.lines().stream()
                .filter(named -> !codes.contains(named.unit().parent()))
                .map(named -> named.mistakenParent(
                        String.valueOf(named.unit().parent()), "a unit of this list or one imported before it"))
                .forEach(mistakes::add);
    }

    /** Of several lists the one that speaks last is mistaken. */
    private Mistake mistake(Severed severed) {
        var unit = severed.unit();
        var found = "%s, which is not valid %s"
                .formatted(unit.parent(), severed.days().inWords());
        var accepted =
                ("a unit that is valid on these days: name %s in a list of these days, or place %s in another unit,"
                                + " or end it with %s in %s")
                        .formatted(unit.parent(), unit.code(), unit.parent(), EndingFile.NAME);
        return lines.stream()
                .filter(line -> line.says(severed))
                .sorted(Comparator.comparing(line -> line.unit().validity().from()))
                .reduce((earlier, later) -> later)
                .orElse(new UnitOnLine(unit, LISTS, 0))
                .mistakenParent(found, accepted);
    }

    private static AreaCode code(Line line, String column) {
        return line.read(column, AreaCode::new, CODES);
    }
}
