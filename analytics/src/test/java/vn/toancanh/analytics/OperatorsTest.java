package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.table.TotalRow;

/** Parts that a sender may write as he likes are written one way, and are few. */
class OperatorsTest extends RegisterLakeTest {
    private static final AreaCode HUE = new AreaCode("46");
    private static final List<String> OPERATORS = List.of(
            "Viettel", "viettel", "VIETTEL", "a", "Đông Á", Normalizer.normalize("đông á", Normalizer.Form.NFD));

    @BeforeEach
    void importsBoundaries() {
        lake.importSquaresOf(HUE, 2023);
    }

    @Test
    void anOperatorIsOneHoweverItIsWritten() {
        deliver(cells(OPERATORS));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(peopleByOperator())
                .containsOnly(Map.entry("viettel", 3L), Map.entry("A", 1L), Map.entry("đông á", 2L));
        assertThat(findings())
                .extracting(Finding::check, Finding::severity, Finding::message)
                .containsExactly(tuple(
                        "unnamed-parts",
                        Severity.WARN,
                        "column operator holds 'đông á', for which breakdowns.csv has no name: it is counted as a"
                                + " part of its own; named are A, B, C, mobifone, vietnamobile, viettel, vinaphone"));
    }

    @Test
    void theOrderOfRowsSaysNothingOfHowAnOperatorIsWritten() {
        deliver(cells(OPERATORS));
        var before = TotalFiles.contentsIn(lake.lake());

        deliver(cells(OPERATORS).reversed());

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(TotalFiles.contentsIn(lake.lake())).isEqualTo(before);
    }

    @Test
    void aCellThatOneOperatorTellsOfTwiceStandsThereTwice() {
        deliver(List.of("c,2023-12,104.05,20.05,1,Viettel,4g,-80", "c,2023-12,104.05,20.05,1,viettel,4g,-80"));

        assertThat(lake.rejections())
                .contains(
                        "line 2, cell_id, operator, technology 'c, viettel, 4g' stands in more than one row (lines 2, 3): keep one of them");
    }

    @Test
    void asManyOperatorsAsNoCountryHasAreRefusedBeforeTheyAreCounted() {
        deliver(cells(IntStream.range(0, 101).mapToObj("op%03d"::formatted).toList()));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .isEqualTo(
                        "column operator holds 101 different values, such as 'op000', 'op001', 'op002', each of which would be"
                                + " counted as a part: accepted are up to 100; often another column was sent in its place");
        assertThat(findings()).extracting(Finding::check).containsExactly("too-many-parts");

        deliver(cells(IntStream.range(0, 100).mapToObj("op%03d"::formatted).toList()));

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(peopleByOperator()).hasSize(100);
    }

    /** A cell of one person for each, all in one place. */
    private static List<String> cells(List<String> operators) {
        return IntStream.range(0, operators.size())
                .mapToObj(cell -> "c%d,2023-12,104.05,20.05,1,%s,4g,-80".formatted(cell, operators.get(cell)))
                .toList();
    }

    private void deliver(List<String> cells) {
        var header = "cell_id,time_period,lon,lat,population,operator,technology,signal_dbm\n";
        var content = cells.stream().collect(Collectors.joining("\n", header, "\n"));
        lake.deliver(
                lake.file("cells_2023-12.csv", content.getBytes(StandardCharsets.UTF_8)),
                new FeedId("mobile-coverage"),
                Optional.empty());
    }

    private Map<String, Long> peopleByOperator() {
        return lake.rows().stream()
                .filter(row -> row.measure().equals("people-covered-by-4g")
                        && row.refArea().equals(HUE.value()))
                .filter(row -> !row.breakdown().isEmpty())
                .collect(Collectors.toMap(TotalRow::breakdown, row -> (long) row.amount(), Long::sum, TreeMap::new));
    }

    private List<Finding> findings() {
        return lake.lake().history().findingsOf(lake.concluded().delivery().id());
    }
}
