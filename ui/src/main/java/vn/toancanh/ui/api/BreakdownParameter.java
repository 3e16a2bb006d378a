package vn.toancanh.ui.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.ui.board.AskedParts;
import vn.toancanh.ui.board.Board;

/** Reads which parts of an indicator are asked for, such as which operators. */
record BreakdownParameter(Board board, Indicator indicator) {
    static final String NAME = "breakdown";

    /** Asks for every part, as SDMX writes it. */
    static final String ALL = "*";

    /** One part, or all of them. */
    AskedParts parts(String text) {
        var parts = parts();
        return text.equals(ALL) && !parts.isEmpty()
                ? new AskedParts.Every(parts)
                : new AskedParts.One(known(text, parts, Stream.concat(Stream.of(ALL), parts.stream())));
    }

    String part(String text) {
        var parts = parts();
        return known(text, parts, parts.stream());
    }

    private List<String> parts() {
        return board.breakdowns().partsOf(indicator);
    }

    private String known(String text, List<String> parts, Stream<String> accepted) {
        if (!parts.contains(text)) {
            throw new BadRequest(
                    NAME, text, parts.isEmpty() ? "none, " + why() : accepted.collect(Collectors.joining(", ")));
        }
        return text;
    }

    private String why() {
        var others = board.definitions().indicators().stream()
                .filter(other -> !board.breakdowns().partsOf(other).isEmpty())
                .map(Indicator::id)
                .map(IndicatorId::value)
                .collect(Collectors.joining(", "));
        return "since %s is known as a whole only; known by parts: %s"
                .formatted(indicator.id(), others.isEmpty() ? "no indicator" : others);
    }
}
