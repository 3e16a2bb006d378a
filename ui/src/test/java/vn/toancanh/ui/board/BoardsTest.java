package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.Home;

class BoardsTest {
    @TempDir
    private Path folder;

    private Analytics analytics;
    private Boards boards;

    @BeforeEach
    void opens() {
        analytics = Analytics.open(new Home(folder));
        boards = new Boards(analytics);
    }

    @AfterEach
    void closes() {
        boards.destroy();
        analytics.close();
    }

    @Test
    void aNewReleaseOfTheSameDefinitionsKeepsThoseThatAreHere() throws Exception {
        var before = boards.current().definitions();

        assertThat(published(before.hash()).definitions()).isSameAs(before);
    }

    @Test
    void definitionsThatAreEditedAreShownWithTheFirstReleaseThatWasMadeByThem() throws Exception {
        var before = published(boards.current().definitions().hash()).definitions();
        setAsideAllVariants();

        assertThat(published(before.hash()).definitions()).isSameAs(before);
        assertThat(published(analytics.definitions().hash()).definitions().nameVariants())
                .isEmpty();
        assertThat(before.nameVariants()).isNotEmpty();
    }

    /** The board that comes once a release was published. */
    private Board published(String configHash) throws Exception {
        var coming = new CompletableFuture<Board>();
        var handle = boards.onNewBoard(coming::complete);
        try (var run = analytics.lake().beginRun()) {
            run.publish(configHash);
        }
        var board = coming.get(10, TimeUnit.SECONDS);
        handle.run();
        return board;
    }

    private void setAsideAllVariants() {
        try {
            var areas = Files.createDirectories(folder.resolve("config/areas"));
            Files.writeString(areas.resolve("name_variants.csv"), "parent,written,code,why\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
