package vn.toancanh.ui.command.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.ui.command.SmallCensus;
import vn.toancanh.ui.command.Typed;

/** What is answered to whoever makes lines up. */
class FeedsSimulateCommandTest {
    private static final Path SHIPPED_COLUMNS = Path.of("../config/definitions/feed_columns.csv");

    @TempDir
    private Path folder;

    @BeforeEach
    void deliversACensus() throws IOException {
        Files.createDirectories(folder.resolve("home/config"));
        SmallCensus.write(folder.resolve("census_2019.csv"));
    }

    @Test
    void saysThatNothingHasChangedOnlyWhereTheSameLinesAreThere() {
        assertThat(deliver().exitCode()).isZero();
        assertThat(simulate().out()).contains("Published release 2.");

        var again = simulate();
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Unchanged: the release holds the same records.");
    }

    @Test
    void failsWithTheReasonsWhereWhatItMadeUpIsRefused() throws IOException {
        var numbered = Files.readString(SHIPPED_COLUMNS)
                .replace("fixed-broadband-lines,line_id,text,", "fixed-broadband-lines,line_id,count,");
        Files.writeString(folder.resolve("home/config/feed_columns.csv"), numbered);
        assertThat(deliver().exitCode()).isZero();

        var typed = simulate();

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .contains("Refused simulated-37_fixed-broadband-lines_2024-12_seed-749.parquet (delivery ")
                .contains("): no row could be accepted; ")
                .contains("Nothing was published: the release stays as it was.")
                .doesNotContain("Unchanged");
    }

    @Test
    void everyFeedIsMadeUpAtOnceAndAllOfItPasses() throws IOException {
        assertThat(deliver().exitCode()).isZero();

        var typed = typed("feeds", "simulate", "--all", "--months", "3", "--to", "2024-12", "--scale", "0.1");

        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(typed.out()).contains("Published release 2.").doesNotContain("Refused");
        assertThat(names(folder.resolve("home/truth")))
                .contains(
                        "simulated-37_population-register_2024_seed-749_scale-0.1.truth.csv",
                        "simulated-37_mobile-coverage_2024-10_seed-749_scale-0.1.truth.csv",
                        "simulated-37_enterprise-accounts_2024-Q4_seed-749_scale-0.1.truth.csv")
                .hasSize(2 + 3 * 3 + 2);
        assertThat(typed("deliveries", "--json").out()).contains("simulated from the census, seed 749, scale 0.1");
    }

    @Test
    void aDryRunLeavesFilesAndTheTruthAndDeliversNothing() throws IOException {
        assertThat(deliver().exitCode()).isZero();
        var made = folder.resolve("made");

        var typed = typed(
                "feeds",
                "simulate",
                "--feed",
                "payment-accounts",
                "--feed",
                "administrative-reports",
                "--from",
                "2024-10",
                "--to",
                "2024-12",
                "--dry",
                made.toString());

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("Wrote 4 files into " + made, "nothing was delivered.");
        assertThat(names(made))
                .hasSize(8)
                .contains(
                        "simulated-37_payment-accounts_2024-11_seed-749.parquet",
                        "simulated-37_payment-accounts_2024-11_seed-749.truth.csv");
        assertThat(folder.resolve("home/truth")).doesNotExist();
        assertThat(typed("releases").out()).doesNotContain("administrative");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Typed deliver() {
        return typed("deliver", folder.resolve("census_2019.csv").toString(), "--feed", "population-register");
    }

    private Typed simulate() {
        return typed(
                "feeds",
                "simulate",
                "fixed-broadband-lines",
                "--from",
                "2024-12",
                "--to",
                "2024-12",
                "--province",
                "37");
    }

    private Typed typed(String... arguments) {
        return Typed.in(folder.resolve("home"), arguments);
    }
}
