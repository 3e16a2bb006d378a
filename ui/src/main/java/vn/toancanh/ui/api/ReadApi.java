package vn.toancanh.ui.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Boards;

/** Answers with what is on the board: the release, the indicators, the areas and the observations. */
@RestController
@RequestMapping(path = Resource.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class ReadApi {

    private final Boards boards;
    private final Turns turns;

    ReadApi(Boards boards, Turns turns) {
        this.boards = boards;
        this.turns = turns;
    }

    @GetMapping("/release")
    ResponseEntity<ReleaseAnswer> release() {
        var board = boards.current();
        return Answers.from(board).with(board.release().map(ReadApi::answer).orElseThrow(NothingPublished::new));
    }

    @GetMapping("/indicators")
    ResponseEntity<List<IndicatorAnswer>> indicators() {
        var board = boards.current();
        return Answers.from(board)
                .with(board.definitions().indicators().stream()
                        .map(indicator -> IndicatorAnswer.of(indicator, board))
                        .toList());
    }

    /** The units of a day, today's unless another is asked for. */
    @GetMapping("/areas")
    ResponseEntity<List<AreaAnswer>> areas(
            @RequestParam(name = "level") Optional<String> level,
            @RequestParam(name = "parent") Optional<String> parent,
            @RequestParam(name = "on") Optional<String> on) {
        var board = boards.current();
        var day = on.map(text -> Parameters.day("on", text)).orElseGet(CivilTime::today);
        var geography = board.definitions().areas().on(day);
        var wanted = level.map(Parameters::level);
        var within = parent.map(text -> Parameters.area("parent", text));
        within.filter(code -> geography.find(code).isEmpty()).ifPresent(code -> {
            throw new BadRequest("parent", code.value(), "a unit that is valid on " + geography.day());
        });
        var units = geography.areas().stream()
                .filter(area -> wanted.map(area.level()::equals).orElse(true))
                .filter(area -> within.map(code -> isWithin(area, code, wanted, geography))
                        .orElse(true))
                .map(AreaAnswer::of)
                .toList();
        return Answers.from(board, "-" + day).with(units);
    }

    /** Of a level, the unit itself and those at any depth below it; of no level in particular, those directly below. */
    private static boolean isWithin(Area area, AreaCode code, Optional<AreaLevel> level, Geography geography) {
        return level.isEmpty() ? code.equals(area.parent()) : geography.isWithin(area.code(), code);
    }

    /** One indicator, or parts of it, in the areas and periods that are asked for. */
    @GetMapping("/observations")
    ResponseEntity<List<ObservationAnswer>> observations(
            @RequestParam(name = "indicator") Optional<String> indicator,
            @RequestParam(name = "ref_area") Optional<String> refArea,
            @RequestParam(name = "level") Optional<String> level,
            @RequestParam(name = "time_period") Optional<String> timePeriod,
            @RequestParam(name = BreakdownParameter.NAME) Optional<String> breakdown) {
        var board = boards.current();
        var asked = Parameters.indicator(board, indicator);
        var question = new ObservationQuestion(
                asked,
                refArea.map(text -> Parameters.area("ref_area", text)),
                level.map(Parameters::level),
                timePeriod.map(text -> Parameters.period("time_period", text)),
                breakdown.map(new BreakdownParameter(board, asked)::parts));
        question.area().ifPresent(code -> Parameters.requireKnown(board, "ref_area", code));
        return Answers.from(board)
                .with(question.isLong() ? turns.take(() -> question.answer(board)) : question.answer(board));
    }

    private static ReleaseAnswer answer(Release release) {
        return new ReleaseAnswer(
                release.id(),
                boxed(release.parent()),
                boxed(release.restored()),
                release.publishedAt(),
                release.configHash(),
                release.codeVersion().map(CodeVersion::text).orElse(null),
                release.snapshots(),
                release.boundaries().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                placed -> placed.getValue().text(),
                                (one, other) -> one,
                                TreeMap::new)),
                release.deliveries().stream().map(ReadApi::answer).toList());
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private static ReleaseAnswer.DeliveryAnswer answer(Delivery delivery) {
        return new ReleaseAnswer.DeliveryAnswer(
                delivery.id(),
                delivery.feed().value(),
                delivery.provider(),
                delivery.timePeriod().toString(),
                delivery.sha256(),
                delivery.fileName(),
                delivery.simulated());
    }
}
