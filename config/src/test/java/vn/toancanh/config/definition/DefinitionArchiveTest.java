package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.target.Clause;

class DefinitionArchiveTest {
    private static final String PROMISED = "Hạ tầng mạng băng rộng cáp quang phủ trên 80% hộ gia đình";

    @TempDir
    Path folder;

    private Path own;
    private DefinitionArchive archive;

    @BeforeEach
    void names() throws IOException {
        own = Files.createDirectories(folder.resolve("config"));
        archive = new DefinitionArchive(folder.resolve("definitions"));
    }

    @Test
    void whatWasKeptStaysAsItWasWhenTheFilesChange() throws IOException {
        var before = definitions();
        archive.keep(before.files());
        change("targets.csv", PROMISED, "trên 90%");
        var after = definitions();
        archive.keep(after.files());

        assertThat(words(archive.find(before.hash()).orElseThrow()))
                .contains(PROMISED)
                .doesNotContain("trên 90%");
        assertThat(words(archive.find(after.hash()).orElseThrow()))
                .contains("trên 90%")
                .doesNotContain(PROMISED);
    }

    @Test
    void ownListsAreLaidOverTheShippedOnesAgain() throws IOException {
        Files.createDirectories(own.resolve("areas"));
        Files.writeString(own.resolve("areas/new.csv"), "level,code,name,parent\ncommune,14999,Phường Mới,369\n");
        Files.writeString(
                own.resolve("areas/lists.csv"), "file,valid_from,valid_to,source\nareas/new.csv,2019-01-01,,test\n");
        var definitions = definitions();
        archive.keep(definitions.files());
        Files.delete(own.resolve("areas/lists.csv"));

        assertThat(archive.find(definitions.hash())
                        .orElseThrow()
                        .areas()
                        .on(LocalDate.of(2019, 4, 1))
                        .find(new AreaCode("14999")))
                .isPresent();
    }

    @Test
    void keepingTheSameTwiceKeepsItOnce() throws IOException {
        archive.keep(definitions().files());
        archive.keep(definitions().files());

        try (var sets = Files.list(archive.folder())) {
            assertThat(sets)
                    .containsExactly(archive.folder().resolve(definitions().hash()));
        }
    }

    @Test
    void aSetThatIsNotKeptIsNone() {
        assertThat(archive.find("0123")).isEmpty();
    }

    @Test
    void aSetThatSomebodyHasChangedIsToldAndNotShown() throws IOException {
        var definitions = definitions();
        archive.keep(definitions.files());
        var targets = archive.folder().resolve(definitions.hash()).resolve("shipped/targets.csv");
        Files.writeString(targets, Files.readString(targets).replace(PROMISED, "trên 10%"));

        assertThatThrownBy(() -> archive.find(definitions.hash()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(archive.folder().resolve(definitions.hash()) + ": SHA-256 of the files: found '")
                .hasMessageContaining("accepted: the files as they were kept; restore them, or delete the folder");
    }

    @Test
    void aListThatLiesOutsideTheFolderIsRefused() throws IOException {
        var outside = Files.writeString(
                folder.resolve("outside.csv"), "level,code,name,parent\ncommune,14999,Phường Mới,369\n");
        Files.createDirectories(own.resolve("areas"));
        Files.writeString(
                own.resolve("areas/lists.csv"),
                "file,valid_from,valid_to,source\n../outside.csv,2019-01-01,,test\n%s,2019-01-01,,test\n"
                        .formatted(outside));

        assertThatThrownBy(this::definitions)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("lists.csv:2: file: found '../outside.csv', accepted: the name of a CSV file")
                .hasMessageContaining("lists.csv:3: file: found '" + outside + "'");
    }

    private void change(String file, String from, String to) throws IOException {
        var text = DefinitionFiles.shipped().text(file).content();
        assertThat(text).contains(from);
        Files.writeString(own.resolve(file), text.replace(from, to));
    }

    private Definitions definitions() {
        return Definitions.read(DefinitionFiles.under(own));
    }

    private static List<String> words(Definitions definitions) {
        return definitions.clauses().stream().map(Clause::words).toList();
    }
}
