package vn.toancanh.ui.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;

/** Answers with what is on the board: the release, the indicators, the areas and the observations. */
@RestController
@RequestMapping("/api/v1")
class ReadApi {

    private final Boards boards;

    ReadApi(Boards boards) {
        this.boards = boards;
    }

    /** Whatever else is asked for under this address. */
    @RequestMapping("/**")
    ResponseEntity<ProblemDetail> nothingHere() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "Cannot answer: accepted are GET /api/v1/release, /indicators, /areas and /observations");
        problem.setType(URI.create("urn:toancanh:problem:no-such-resource"));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/release")
    ReleaseAnswer release() {
        return boards.current().release().map(ReadApi::answer).orElseThrow(NothingPublished::new);
    }

    @GetMapping("/indicators")
    List<IndicatorAnswer> indicators() {
        var board = boards.current();
        return board.definitions().indicators().stream()
                .map(indicator -> IndicatorAnswer.of(indicator, board))
                .toList();
    }

    /** The units of a day, today's unless another is asked for. */
    @GetMapping("/areas")
    List<AreaAnswer> areas(
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> parent,
            @RequestParam Optional<String> on) {
        var geography = boards.current()
                .definitions()
                .areas()
                .on(on.map(text -> Parameters.day("on", text)).orElseGet(CivilTime::today));
        var wanted = level.map(Parameters::level);
        var within = parent.map(text -> Parameters.area("parent", text));
        within.filter(code -> geography.find(code).isEmpty()).ifPresent(code -> {
            throw new BadRequest("parent", code.value(), "a unit that is valid on " + geography.day());
        });
        return geography.areas().stream()
                .filter(area -> wanted.map(area.level()::equals).orElse(true))
                .filter(area -> within.map(code -> isWithin(area, code, wanted, geography))
                        .orElse(true))
                .map(AreaAnswer::of)
                .toList();
    }

    /** Of a level at any depth; of no level in particular, directly below. */
    private static boolean isWithin(Area area, AreaCode code, Optional<AreaLevel> level, Geography geography) {
        return level.isEmpty()
                ? code.equals(area.parent())
                : geography.upwardsFrom(area.code()).stream().skip(1).anyMatch(above -> above.code()
                        .equals(code));
    }

    /** One indicator; in one area or all that it is known of, in one period or all. */
    @GetMapping("/observations")
    List<ObservationAnswer> observations(
            @RequestParam String indicator,
            @RequestParam(name = "ref_area") Optional<String> refArea,
            @RequestParam(name = "time_period") Optional<String> timePeriod) {
        var board = boards.current();
        var asked = Parameters.indicator(board, indicator);
        var area = refArea.map(text -> Parameters.area("ref_area", text));
        var periods = timePeriod
                .map(text -> List.of(Parameters.period("time_period", text)))
                .orElseGet(() -> board.periodsOf(asked));
        area.ifPresent(code -> checkKnown(board, code));
        return periods.stream()
                .flatMap(period -> observations(board, asked, area, period))
                .toList();
    }

    private static Stream<ObservationAnswer> observations(
            Board board, Indicator indicator, Optional<AreaCode> area, Period period) {
        long release = board.release().map(Release::id).orElse(0L);
        var codes = area.map(List::of).orElseGet(() -> board.geographyIn(period).areas().stream()
                .filter(unit -> unit.level() != AreaLevel.COMMUNE)
                .map(unit -> unit.code())
                .toList());
        return codes.stream()
                .map(code -> board.observe(indicator, code, period))
                .filter(seen -> area.isPresent() || seen.value().isPresent())
                .map(seen -> ObservationAnswer.of(seen, indicator, release));
    }

    private static void checkKnown(Board board, AreaCode code) {
        if (board.definitions().areas().all().stream()
                .noneMatch(area -> area.code().equals(code))) {
            throw new BadRequest("ref_area", code.value(), "the code of a unit; /api/v1/areas lists them");
        }
    }

    private static ReleaseAnswer answer(Release release) {
        return new ReleaseAnswer(
                release.id(),
                release.publishedAt(),
                release.configHash(),
                release.snapshots(),
                release.deliveries().stream().map(ReadApi::answer).toList());
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
