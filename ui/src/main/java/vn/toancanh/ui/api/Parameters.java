package vn.toancanh.ui.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;

/** Reads the parameters of a request into typed values. */
final class Parameters {
    private Parameters() {}

    static AreaCode area(String name, String text) {
        return read(name, text, AreaCode::new, "VN, 2 digits (province), 3 (district) or 5 (commune)");
    }

    static Period period(String name, String text) {
        return read(
                name,
                text,
                Period::parse,
                "a period such as 2024, 2024-Q4 or 2024-12, of the years %d to %d"
                        .formatted(Period.FIRST_YEAR, Period.LAST_YEAR));
    }

    /** A whole number from 0 on. */
    static int count(String name, String text, int most) {
        return read(
                name,
                text,
                given -> {
                    int count = Integer.parseInt(given);
                    if (count < 0 || count > most) {
                        throw new IllegalArgumentException(given);
                    }
                    return count;
                },
                "a whole number from 0 to %d".formatted(most));
    }

    static LocalDate day(String name, String text) {
        return read(name, text, LocalDate::parse, "a day such as 2025-07-01");
    }

    static AreaLevel level(String text) {
        return read(
                "level",
                text,
                given -> AreaLevel.valueOf(given.toUpperCase(Locale.ROOT)),
                Arrays.stream(AreaLevel.values()).map(AreaLevel::id).collect(Collectors.joining(", ")));
    }

    static Indicator indicator(Board board, Optional<String> text) {
        var accepted = board.definitions().indicators().stream()
                .map(indicator -> indicator.id().value())
                .collect(Collectors.joining(", "));
        var asked = text.orElseThrow(() -> BadRequest.missing("indicator", accepted));
        return board.definitions().indicators().stream()
                .filter(indicator -> indicator.id().value().equals(asked))
                .findFirst()
                .orElseThrow(() -> new BadRequest("indicator", asked, accepted));
    }

    private static <T> T read(String name, String text, Function<String, T> parse, String accepted) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BadRequest(name, text, accepted);
        }
    }
}
