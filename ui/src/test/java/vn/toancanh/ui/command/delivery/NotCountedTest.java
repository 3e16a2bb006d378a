package vn.toancanh.ui.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.command.Desk;
import vn.toancanh.ui.command.Typed;

/** What is in effect and not counted says so, and why: lines were made up of a province of which real ones came. */
class NotCountedTest {
    private static final String HEADER = "line_id,time_period,commune_code,household_key,provider,technology,status\n";

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Typed madeUp;
    private static Typed real;
    private static Typed madeUpAgain;
    private static Typed simulated;

    @BeforeAll
    static void deliversMadeUpAndRealLines() throws IOException {
        desk = new Desk(folder);
        desk.deliverCensus();
        madeUp = deliver("a", "made-up_2024-12.csv", "--simulated");
        real = deliver("b", "lines_2024-12.csv", "--provider", "vnpt");
        madeUpAgain = deliver("c", "made-up_2024-12.csv", "--simulated");
        simulated = desk.typed(
                "feeds", "simulate", "--feed", "fixed-broadband-lines", "--from", "2024-12", "--to", "2024-12");
    }

    private static Typed deliver(String household, String file, String... options) throws IOException {
        var written = Files.writeString(
                folder.resolve(file), HEADER + "1,2024-12,14320,%s,A,fibre,active\n".formatted(household));
        var arguments = Stream.concat(
                Stream.of("deliver", written.toString(), "--feed", "fixed-broadband-lines"), Stream.of(options));
        return desk.typed(arguments.toArray(String[]::new));
    }

    @Test
    void whoeverDeliversIsTold() {
        assertThat(madeUp.out()).doesNotContain("counted:");
        assertThat(real.out())
                .contains(
                        "In its provinces made-up deliveries are not counted for 2024-12: 1 (./toancanh deliveries names them)",
                        "Provider 'vnpt' has no line in providers.csv");
        assertThat(madeUpAgain.out())
                .contains("Not counted: in effect, but made up: delivery ")
                .contains(" of provider 'vnpt' (lines_2024-12.csv) is real, with rows in 37")
                .doesNotContain("providers.csv");
    }

    @Test
    void whoeverMakesUpWhereSomethingRealIsThereIsTold() {
        assertThat(simulated.exitCode()).as(simulated.err()).isZero();
        assertThat(simulated.out())
                .containsPattern(
                        "Not counted: simulated.*parquet is in effect, but made up: .* is real, with rows in 37");
    }

    @Test
    void theListAndTheCardTellIt() {
        var lines = desk.typed("deliveries").out().lines().toList();
        assertThat(lines).hasSize(6).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(lines.subList(1, 3)).allSatisfy(line -> assertThat(line).endsWith("not counted, simulated"));
        assertThat(lines.get(3)).endsWith("in effect");
        assertThat(lines.get(4)).endsWith("replaced, simulated");
        assertThat(desk.typed("deliveries", lines.get(1).substring(0, 8)).out())
                .contains("state      not counted")
                .contains("is real, with rows in 37");
    }

    @Test
    void theReleaseTellsIt() {
        assertThat(desk.typed("releases", "show").out())
                .contains("Not counted: ", "(fixed-broadband-lines 2024-12) is in effect, but made up: delivery ");
        var deliveries = JsonMapper.shared()
                .readTree(desk.typed("releases", "show", "--json").out())
                .get("deliveries");
        assertThat(deliveries.findValuesAsString("counted")).containsExactly("true", "true", "false", "false");
        assertThat(deliveries.get(2).get("reason").asString()).endsWith("is real, with rows in 37");
    }
}
