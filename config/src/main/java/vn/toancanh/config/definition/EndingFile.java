package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Ending;

/** Reads the units that ended while lists go on naming them, and into which unit they went. */
final class EndingFile {
    static final String NAME = "areas/endings.csv";
    private static final List<String> COLUMNS = List.of("code", "last_day", "why");
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
                line.read("code", AreaCode::new, AreaFiles.CODES),
                line.day("last_day"),
                line.optional(INTO).isEmpty()
                        ? Optional.empty()
                        : Optional.of(line.read(INTO, AreaCode::new, AreaFiles.CODES)),
                line.text("why"));
    }

    List<Ending> endings() {
        return lines.stream().map(OnLine::ending).toList();
    }

    /** Who took a unit in must be there on the day after, and of its level: otherwise the slip would be told by no number. */
    void checkIn(Areas areas) {
        for (var line : lines) {
            var ending = line.ending();
            ending.into()
                    .filter(into -> !couldTake(into, ending, areas))
                    .ifPresent(into -> mistakes.add(new Mistake(
                            file,
                            line.number(),
                            INTO,
                            into.value(),
                            "another %s that is valid on %s, or nothing where %s was divided"
                                    .formatted(ending.code().level().id(), ending.dayAfter(), ending.code()))));
        }
    }

    private static boolean couldTake(AreaCode into, Ending ending, Areas areas) {
        return !into.equals(ending.code())
                && into.level() == ending.code().level()
                && areas.on(ending.dayAfter()).find(into).isPresent();
    }
}
