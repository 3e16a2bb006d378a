package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Ending;
import vn.toancanh.config.area.Validity;

/** Reads the units that ended while lists go on naming them, and into which unit they went. */
final class EndingFile {
    static final String NAME = "areas/endings.csv";
    private static final String CODE = "code";
    private static final String LAST_DAY = "last_day";
    private static final List<String> COLUMNS = List.of(CODE, LAST_DAY, "why");
    private static final String INTO = "into";

    private final String file;
    private final List<Mistake> mistakes;
    private final List<OnLine> lines = new ArrayList<>();

    private record OnLine(Ending ending, int number) {}

    EndingFile(Text text, List<Mistake> mistakes) {
        this.file = text.name();
        this.mistakes = mistakes;
        lines.addAll(
                new Table(text, COLUMNS, mistakes).map(line -> new OnLine(EndingFile.ending(line), line.number())));
    }

    private static Ending ending(Line line) {
        return new Ending(
                line.read(CODE, AreaCode::new, AreaFiles.CODES),
                line.day(LAST_DAY),
                line.optional(INTO).isEmpty()
                        ? Optional.empty()
                        : Optional.of(line.read(INTO, AreaCode::new, AreaFiles.CODES)),
                line.text("why"));
    }

    List<Ending> endings() {
        return lines.stream().map(OnLine::ending).toList();
    }

    /**
     * What ends must be there on its last day, and who took it in on the day after, and of its level: otherwise the slip would be told
     * by no number.
     *
     * @param withoutEffect for endings of what is not there, which change no unit
     */
    void checkIn(Areas areas, List<Mistake> withoutEffect) {
        for (var line : lines) {
            var days = daysOf(line.ending().code(), areas);
            if (days.isEmpty()) {
                withoutEffect.add(mistake(line, CODE, line.ending().code(), "a unit that some list names"));
            } else if (days.stream()
                    .noneMatch(valid -> valid.covers(line.ending().lastDay()))) {
                withoutEffect.add(mistake(line, LAST_DAY, line.ending().lastDay(), acceptedDays(line.ending(), days)));
            } else {
                checkInto(line, areas);
            }
        }
    }

    private static List<Validity> daysOf(AreaCode code, Areas areas) {
        return areas.all().stream()
                .filter(area -> area.code().equals(code))
                .map(Area::validity)
                .toList();
    }

    /** Other lists and other lines may say that it ended earlier, or began later. */
    private static String acceptedDays(Ending ending, List<Validity> days) {
        return "a day on which %s is there by all lists and endings: %s"
                .formatted(ending.code(), days.stream().map(Validity::inWords).collect(Collectors.joining(", ")));
    }

    private void checkInto(OnLine line, Areas areas) {
        var ending = line.ending();
        ending.into()
                .filter(into -> !couldTake(into, ending, areas))
                .map(into -> mistake(
                        line,
                        INTO,
                        into,
                        "another %s that is valid on %s, or nothing where %s was divided"
                                .formatted(ending.code().level().id(), ending.dayAfter(), ending.code())))
                .ifPresent(mistakes::add);
    }

    private static boolean couldTake(AreaCode into, Ending ending, Areas areas) {
        return !into.equals(ending.code())
                && into.level() == ending.code().level()
                && areas.on(ending.dayAfter()).find(into).isPresent();
    }

    private Mistake mistake(OnLine line, String column, Object found, String accepted) {
        return new Mistake(file, line.number(), column, found.toString(), accepted);
    }
}
