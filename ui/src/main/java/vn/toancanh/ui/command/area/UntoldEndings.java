package vn.toancanh.ui.command.area;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;

/**
 * Units that a list leaves out, and of which nobody says into which others they went.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param units in the order of their codes
 * @param first the first day on which they are not there
 * @param definitions the folder of the province's own definitions
 */
record UntoldEndings(List<Area> units, LocalDate first, Path definitions) {
    private static final int NAMED = 5;

    /** How many there are, what follows, and what is to be written, line by line; nothing where there are none. */
    Stream<String> advice() {
        return units.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(told(), consequence(), remedy()), lines());
    }

    private String told() {
        return "%d unit%s ended on %s, and nobody says into which other %s went: %s%s."
                .formatted(
                        units.size(),
                        isOne() ? "" : "s",
                        lastDay(),
                        isOne() ? "it" : "they",
                        units.stream()
                                .limit(NAMED)
                                .map(unit -> unit.code() + " " + unit.name())
                                .collect(Collectors.joining(", ")),
                        units.size() > NAMED ? " and %d more".formatted(units.size() - NAMED) : "");
    }

    private String consequence() {
        return "What was counted before of their neighbours is not carried beyond that day, since any of them may have grown;"
                + " what they had together is.";
    }

    private String remedy() {
        return ("Where you know into which unit %s went as a whole, write its true last day and that unit's code in %s"
                        + " (a whole copy of the shipped file), then ./toancanh config publish; %s:")
                .formatted(
                        isOne() ? "it" : "one",
                        definitions.resolve("areas").resolve("endings.csv"),
                        isOne() ? "the line to fill in" : "the %d lines to fill in".formatted(units.size()));
    }

    /** With the name as part of the reason, since nobody knows fifty units by their codes. */
    private Stream<String> lines() {
        return Stream.concat(
                Stream.of("  code,last_day,into,why"), units.stream().map(unit -> "  %s,%s,CODE,RESOLUTION (%s)"
                        .formatted(unit.code(), lastDay(), unit.name())));
    }

    private boolean isOne() {
        return units.size() == 1;
    }

    private LocalDate lastDay() {
        return first.minusDays(1);
    }
}
