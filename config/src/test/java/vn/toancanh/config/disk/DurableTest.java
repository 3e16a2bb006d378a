package vn.toancanh.config.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {
    @TempDir
    Path folder;

    @Test
    void newContentTakesThePlaceOfTheOldAndLeavesNothingElse() throws IOException {
        var name = Files.writeString(folder.resolve("lists.csv"), "old and longer");
        var part = Files.writeString(folder.resolve("lists.csv.part"), "what a crash has left");

        Durable.write(part, "new".getBytes(UTF_8));
        assertThat(name).hasContent("old and longer");
        Durable.move(part, name);

        assertThat(name).hasContent("new");
        assertThat(folder).isDirectoryContaining(name::equals).isDirectoryNotContaining(part::equals);
    }

    @Test
    void foldersAreMadeAndAreGivenTheirNameWhole() throws IOException {
        Durable.write(folder.resolve("incoming/areas/lists.csv"), "new".getBytes(UTF_8));
        Durable.move(folder.resolve("incoming"), folder.resolve("kept"));

        assertThat(folder.resolve("kept/areas/lists.csv")).hasContent("new");
    }

    @Test
    void theNamesOfNewFoldersAndFilesAreWrittenToTheDisk() throws IOException {
        var incoming = folder.resolve("incoming");
        var synced = new ArrayList<Path>();

        Durable.write(incoming.resolve("areas/lists.csv"), "new".getBytes(UTF_8), synced::add);
        assertThat(synced).containsExactly(folder, incoming, incoming.resolve("areas"));

        synced.clear();
        Durable.write(incoming.resolve("areas/seats.csv"), "new".getBytes(UTF_8), synced::add);
        assertThat(synced).containsExactly(incoming.resolve("areas"));
    }

    @Test
    void whatWasNotWrittenTakesNoPlace() throws IOException {
        var name = Files.writeString(folder.resolve("lists.csv"), "old");

        assertThatThrownBy(() -> Durable.move(folder.resolve("nothing"), name)).isInstanceOf(NoSuchFileException.class);
        assertThat(name).hasContent("old");
    }
}
