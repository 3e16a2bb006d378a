package vn.toancanh.ui.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.AskedParts;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.PartQuestion;

/**
 * What is asked of one indicator.
 *
 * @param area with a level, the unit that is of the level or in which those of the level lie; without one, the unit itself
 * @param level without one and without an area, all levels but the communes
 * @param period without one, all periods; the communes of more than one province in all periods are more than one answer holds
 * @param parts which parts of the indicator, such as which operators; empty for the whole. All parts of all communes are more than one
 *     answer holds
 */
record ObservationQuestion(
        Indicator indicator,
        Optional<AreaCode> area,
        Optional<AreaLevel> level,
        Optional<Period> period,
        Optional<AskedParts> parts) {
    ObservationQuestion {
        boolean isOfAllCommunes = level.filter(AreaLevel.COMMUNE::equals).isPresent() && isOfTheCountry(area);
        if (isOfAllCommunes) {
            parts.ifPresent(ObservationQuestion::refuseUnlessOne);
        }
        if (isOfAllCommunes && period.isEmpty()) {
            throw BadRequest.missing(
                    "time_period",
                    "with level=commune, a period such as 2024, 2024-Q4 or 2024-12, or the ref_area of a province or a unit below one");
        }
    }

    private static void refuseUnlessOne(AskedParts parts) {
        if (parts instanceof AskedParts.Every every && every.ofAnyPeriod().size() > 1) {
            throw new BadRequest(
                    BreakdownParameter.NAME,
                    BreakdownParameter.ALL,
                    "with level=commune, one of %s, or the ref_area of a province or a unit below one"
                            .formatted(String.join(", ", every.ofAnyPeriod())));
        }
    }

    /** Of the whole. */
    ObservationQuestion(
            Indicator indicator, Optional<AreaCode> area, Optional<AreaLevel> level, Optional<Period> period) {
        this(indicator, area, level, period, Optional.empty());
    }

    private static boolean isOfTheCountry(Optional<AreaCode> area) {
        return area.map(AreaCode.COUNTRY::equals).orElse(true);
    }

    /** Whether files of many periods are read for the answer: the board holds wholes in memory, and parts of some periods. */
    boolean isLong() {
        return parts.isPresent() && period.isEmpty();
    }

    List<ObservationAnswer> answer(Board board) {
        return period.map(List::of).orElseGet(() -> board.periodsOf(indicator)).stream()
                .flatMap(each -> answer(board, each))
                .toList();
    }

    private Stream<ObservationAnswer> answer(Board board, Period each) {
        var codes = codes(board.geographyIn(each));
        return parts.isEmpty() ? whole(board, each, codes) : parted(board, each, parts.get(), codes.toList());
    }

    private Stream<ObservationAnswer> whole(Board board, Period each, Stream<AreaCode> codes) {
        return codes.map(code -> board.observe(indicator, code, each))
                .filter(this::isTold)
                .map(seen -> ObservationAnswer.of(seen, indicator, release(board)));
    }

    /** One part after the other, since each has sums of its own. */
    private Stream<ObservationAnswer> parted(Board board, Period each, AskedParts asked, List<AreaCode> codes) {
        var question = new PartQuestion(indicator, asked, area.orElse(AreaCode.COUNTRY), codes, each);
        return board.breakdowns()
                .observe(question)
                .filter(part -> isTold(part.seen()))
                .map(part -> ObservationAnswer.of(part.part(), part.seen(), indicator, release(board)));
    }

    /** Of a unit that is asked for by its code, a missing value is told, too; of the others, where something was counted. */
    private boolean isTold(Observation seen) {
        return area.isPresent() && level.isEmpty() || seen.isCounted();
    }

    private static long release(Board board) {
        return board.release().map(Release::id).orElse(0L);
    }

    private Stream<AreaCode> codes(Geography geography) {
        return area.isPresent() && level.isEmpty()
                ? area.stream()
                : geography.areas().stream()
                        .filter(unit -> isOfTheLevel(unit) && isWithinTheArea(unit, geography))
                        .map(Area::code);
    }

    private boolean isOfTheLevel(Area unit) {
        return level.map(unit.level()::equals).orElse(unit.level() != AreaLevel.COMMUNE);
    }

    private boolean isWithinTheArea(Area unit, Geography geography) {
        return area.map(code -> geography.isWithin(unit.code(), code)).orElse(true);
    }
}
