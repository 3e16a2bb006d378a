package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.ui.board.Board;

/** A tag stays while the answer does, and no longer. */
class AnswersTest {
    @TempDir
    Path folder;

    @Test
    void theSameReleaseWithOtherDefinitionsIsAnotherAnswer() throws IOException {
        Files.writeString(folder.resolve("commitments.csv"), "programme,indicator,year,words,note\n");
        var shipped = Definitions.read(DefinitionFiles.shipped());
        var edited = Definitions.read(DefinitionFiles.under(folder));

        assertThat(tag(shipped, "a")).isEqualTo(tag(shipped, "a")).isNotEqualTo(tag(edited, "a"));
    }

    @Test
    void theSameReleaseFromAnotherBuildIsAnotherAnswer() throws IOException {
        var shipped = Definitions.read(DefinitionFiles.shipped());
        var jar = Files.writeString(folder.resolve("a.jar"), "code");
        var before = Build.of("1.0", List.of(jar)).fingerprint();

        assertThat(Build.of("1.0", List.of(jar)).fingerprint()).isEqualTo(before);
        assertThat(Build.of("1.1", List.of(jar)).fingerprint()).isNotEqualTo(before);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2025-07-01T00:00:00Z")));
        var after = Build.of("1.0", List.of(jar)).fingerprint();

        assertThat(after).isNotEqualTo(before);
        assertThat(tag(shipped, after)).isNotEqualTo(tag(shipped, before));
        assertThat(Answers.from(board(shipped)).build()).isEqualTo(Build.RUNNING.fingerprint());
    }

    private static String tag(Definitions definitions, String build) {
        return String.valueOf(
                new Answers(board(definitions), build, "").with("").getHeaders().getETag());
    }

    private static Board board(Definitions definitions) {
        var release = new Release(
                new ReleaseEntry(
                        1,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Instant.EPOCH,
                        Definitions.read(DefinitionFiles.shipped()).hash(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                List.of(),
                Map.of(),
                DeliveredProvinces.UNKNOWN);
        return new Board(Optional.of(release), List.of(), definitions);
    }
}
