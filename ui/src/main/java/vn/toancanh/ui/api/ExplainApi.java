package vn.toancanh.ui.api;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.lineage.Explaining;
import vn.toancanh.ui.lineage.Explanation;

/**
 * Answers how a number of the board came about, down to rows.
 *
 * <p>Decision: docs/decisions/0028-from-a-number-to-its-rows.md
 */
@RestController
@RequestMapping(path = Resource.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class ExplainApi {
    private static final int MOST_ROWS = 1_000;

    private final Boards boards;
    private final Analytics analytics;
    private final boolean tellsValues;
    private final Turns turns;

    /** @param tellsValues whether rows are told with what stands in them: whoever reaches the server reads it then */
    ExplainApi(
            Boards boards,
            Analytics analytics,
            Turns turns,
            @Value("${toancanh.explain.values:${TOANCANH_EXPLAIN_VALUES:false}}") boolean tellsValues) {
        this.tellsValues = tellsValues;
        this.boards = boards;
        this.analytics = analytics;
        this.turns = turns;
    }

    @GetMapping("/explain")
    ResponseEntity<Explanation> explain(
            @RequestParam(name = "indicator") Optional<String> indicator,
            @RequestParam(name = "ref_area") Optional<String> refArea,
            @RequestParam(name = "time_period") Optional<String> timePeriod,
            @RequestParam(name = "rows") Optional<String> rows,
            @RequestParam(name = BreakdownParameter.NAME) Optional<String> breakdown) {
        var board = boards.current();
        var asked = Parameters.indicator(board, indicator);
        var area = Parameters.unit(board, "ref_area", refArea);
        var period = Parameters.neededPeriod("time_period", timePeriod);
        var question =
                new Explaining.Question(asked, breakdown.map(new BreakdownParameter(board, asked)::part), area, period);
        int most = rows.map(text -> Parameters.count("rows", text, MOST_ROWS)).orElse(Explaining.USUAL_ROWS);
        var release = board.release().orElseThrow(NothingPublished::new);
        var explained =
                turns.take(() -> new Explaining(board, release, analytics.lake().reader()).of(question, most));
        return Answers.from(board, tellsValues ? "-values" : "")
                .with(tellsValues ? explained : explained.withoutValues());
    }
}
