package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed on a home folder whose tables are there and whose database is not, as where its address is forgotten. */
class LostDatabaseTest {
    @TempDir
    private Path folder;

    private Desk desk;
    private Path database;
    private Path kept;

    @BeforeEach
    void losesTheDatabase() throws IOException {
        desk = new Desk(folder);
        assertThat(desk.deliverCensus().exitCode()).isZero();
        database = desk.home().resolve("database/toancanh.mv.db");
        kept = Files.move(database, folder.resolve("kept.mv.db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --port 0", "releases expire", "pipeline", "deliveries"})
    void everyCommandSaysSoAndNothingIsBegunAnew(String command) {
        var typed = desk.typed(command.split(" "));

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .startsWith("Cannot open the lake's database %s: there is no such file".formatted(database))
                .contains("TOANCANH_DATABASE_URL", "A damaged home folder")
                .hasLineCount(1);
        assertThat(typed.out()).doesNotContain("demonstration", "Began a lake");
        assertThat(database).doesNotExist();
        assertThat(desk.home().resolve("truth")).doesNotExist();
    }

    @Test
    void whoPutsItBackGoesOn() throws IOException {
        assertThat(desk.deliverCorrected().exitCode()).isEqualTo(1);
        Files.move(kept, database);

        assertThat(desk.deliverCorrected().exitCode()).isZero();
        assertThat(desk.typed("releases", "list").out()).contains("2");
    }
}
