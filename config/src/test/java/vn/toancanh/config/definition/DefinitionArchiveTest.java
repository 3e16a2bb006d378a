package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    void aSetThatIsNotKeptWholeIsKeptAnew() throws IOException {
        var definitions = definitions();
        archive.keep(definitions.files());
        var kept = archive.folder().resolve(definitions.hash());
        Files.delete(kept.resolve("shipped/areas/seats.csv"));
        Files.write(kept.resolve("shipped/targets.csv"), new byte[0]);

        archive.keep(definitions.files());

        assertThat(archive.find(definitions.hash()).orElseThrow().files()).isEqualTo(definitions.files());
        try (var sets = Files.list(archive.folder())) {
            assertThat(sets).containsExactly(kept);
        }
    }

    @Test
    void whatABrokenOffRunHasLeftIsSwept() throws IOException {
        var left = archive.folder().resolve(".incoming-1");
        Files.createDirectories(left.resolve("shipped"));
        Files.writeString(left.resolve("shipped/targets.csv"), "programme");

        archive.keep(definitions().files());

        assertThat(left).doesNotExist();
    }

    @Test
    void aSeatThatIsRefusedTodayIsLeftOutOfTheMapAndHidesNoRelease() throws IOException {
        var seats = "shipped/areas/seats.csv";
        var texts = new TreeMap<>(definitions().files().texts());
        var line = texts.get(seats)
                .lines()
                .filter(each -> each.startsWith("058,"))
                .findFirst()
                .orElseThrow();
        texts.put(seats, texts.get(seats) + line.replaceFirst("058", "999") + "\n");
        var hash = keptWithTheChecksOfItsDay(texts);

        var read = archive.find(hash).orElseThrow();

        assertThat(read.seats()).isEqualTo(definitions().seats());
        assertThat(read.files().texts()).isEqualTo(texts);
    }

    @Test
    void anEndingOfWhatIsNotThereHidesNoReleaseAndChangesNoUnit() throws IOException {
        var texts = new TreeMap<>(definitions().files().texts());
        texts.merge("shipped/areas/endings.csv", "99998,2020-12-31,14320,a slip in the code\n", String::concat);
        var hash = keptWithTheChecksOfItsDay(texts);

        var read = archive.find(hash).orElseThrow();

        var before = LocalDate.of(2020, 12, 31);
        assertThat(read.areas().isOneUnit(new AreaCode("14320"), before, before.plusDays(1)))
                .isTrue();
        assertThat(read.areas().all()).isEqualTo(definitions().areas().all());
    }

    @Test
    void whatNumbersNeedIsCheckedInAKeptSetToo() throws IOException {
        var texts = new TreeMap<>(definitions().files().texts());
        texts.put("shipped/measures.csv", "measure\npeople\n");
        var kept = written(texts);

        assertThatThrownBy(() -> archive.find(kept.getFileName().toString()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("measures.csv:1: header: found 'measure'");
    }

    @Test
    void aSetThatIsNotKeptIsNone() {
        assertThat(archive.find("0123")).isEmpty();
        assertThat(archive.ownFilesOf("0123")).isEmpty();
    }

    @Test
    void ownFilesAreFoundWhereTheyAreKept() throws IOException {
        var shippedAlone = definitions();
        archive.keep(shippedAlone.files());
        change("targets.csv", PROMISED, "trên 90%");
        var changed = definitions();
        archive.keep(changed.files());

        assertThat(archive.ownFilesOf(shippedAlone.hash())).isEmpty();
        assertThat(archive.ownFilesOf(changed.hash()).orElseThrow()).isDirectoryContaining("glob:**/targets.csv");
        assertThat(DefinitionSet.differing(
                        shippedAlone.files().texts(), changed.files().texts()))
                .as("the shipped file has not changed")
                .containsExactly("own/targets.csv");
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

    private String keptWithTheChecksOfItsDay(SortedMap<String, String> texts) throws IOException {
        var written = written(texts);
        var hash = Definitions.readKept(DefinitionFiles.keptIn(written)).hash();
        Files.move(written, archive.folder().resolve(hash));
        return hash;
    }

    private Path written(SortedMap<String, String> texts) throws IOException {
        var set = archive.folder().resolve("written");
        for (var text : texts.entrySet()) {
            var file = set.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
        return set;
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
