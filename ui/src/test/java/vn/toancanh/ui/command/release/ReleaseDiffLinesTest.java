package vn.toancanh.ui.command.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.diff.ReleaseDiff;
import vn.toancanh.lake.diff.TotalChange;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.command.terminal.Terminal;

/** How totals of a whole and of its parts are told apart. */
class ReleaseDiffLinesTest {
    private static final TotalChange ALL_OPERATORS = change("", 9, 10);
    private static final TotalChange VIETTEL = change("viettel", 5, 6);

    @Test
    void namesThePartBesideTheMeasure() {
        var out = new StringWriter();
        ReleaseDiffLines.tell(
                List.of(ALL_OPERATORS, VIETTEL),
                0,
                new Terminal(Path.of("home"), new PrintWriter(out), new PrintWriter(new StringWriter())));

        assertThat(out.toString().lines().map(line -> line.strip().split("\\s+")))
                .containsExactly(
                        new String[] {"ref_area", "period", "measure", "breakdown", "before", "after"},
                        new String[] {"14428", "2024-12", "people_5g", "9", "10"},
                        new String[] {"14428", "2024-12", "people_5g", "viettel", "5", "6"});
    }

    @Test
    void tellsOtherProgramsThePartAndNullForTheWhole() {
        var release = new Release(
                new ReleaseEntry(
                        1,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Instant.EPOCH,
                        "definitions",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                List.of(),
                Map.of(),
                DeliveredProvinces.UNKNOWN);
        var diff = new ReleaseDiff(release, release, List.of(), new DefinitionChange.Same(), List.of(), List.of());

        var areas = JsonMapper.shared()
                .readTree(ReleaseDiffJson.of(diff, Optional.empty(), Optional.of(List.of(ALL_OPERATORS, VIETTEL))))
                .get("areas");

        assertThat(areas.get(0).get("breakdown").isNull()).isTrue();
        assertThat(areas.get(1).get("breakdown").asString()).isEqualTo("viettel");
    }

    private static TotalChange change(String breakdown, double before, double after) {
        return new TotalChange(Optional.of(total(breakdown, before)), Optional.of(total(breakdown, after)));
    }

    private static TotalRow total(String breakdown, double people) {
        return new TotalRow(
                "mobile-coverage",
                "people_5g",
                breakdown,
                "14428",
                "commune",
                "2024-12",
                people,
                people,
                1,
                1,
                false,
                false);
    }
}
