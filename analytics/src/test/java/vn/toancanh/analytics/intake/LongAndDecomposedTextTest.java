package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.toancanh.analytics.intake.SentFiles.CUC_PHUONG;
import static vn.toancanh.analytics.intake.SentFiles.GOOD;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.feed.Notation;
import vn.toancanh.config.feed.Presence;

class LongAndDecomposedTextTest {
    private static final Feed REGISTER = Definitions.read(DefinitionFiles.shipped())
            .feed(new FeedId("population-register"))
            .orElseThrow();

    @TempDir
    Path folder;

    private SentFiles sent;

    @BeforeEach
    void sender() {
        sent = new SentFiles(folder);
    }

    @Test
    void aFieldThatNeverEndsIsRefusedWithItsLineAndNotHeld() {
        var file = sent.of(GOOD + CUC_PHUONG.replace("Xã", "Xã" + "x".repeat(10_000_000)) + "\n");
        var quoted = sent.named("quoted.csv", GOOD + "37,\"Tỉnh\n" + (CUC_PHUONG + "\n").repeat(3000));

        assertThat(allocatedByRefusing(file, "line 4 is too long: accepted are fields of up to 65,536 characters,"))
                .isLessThan(8_000_000);
        assertThat(allocatedByRefusing(quoted, "line 4 is too long: ")).isLessThan(8_000_000);
        assertThat(allocatedByRefusing(sent.named("one.csv", "x".repeat(10_000_000)), "line 1 is too long: "))
                .isLessThan(8_000_000);
        allocatedByRefusing(sent.of(GOOD + ",".repeat(2000) + "\n"), "line 4 is too long: ");
    }

    private static long allocatedByRefusing(Path file, String reason) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var thrown = catchThrowable(() -> FileInspection.of(Content.of(file), file, REGISTER));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(thrown).isInstanceOf(RefusedDelivery.class).hasMessageStartingWith(reason);
        return allocated;
    }

    @Test
    void aHeaderInDecomposedLettersNamesTheSameColumns() {
        var feed = REGISTER.declaring(
                List.of(new Column(
                        "xã",
                        ColumnType.TEXT,
                        ColumnRole.VALUE,
                        Presence.REQUIRED,
                        Blank.REFUSED,
                        null,
                        null,
                        0,
                        Notation.PLAIN,
                        List.of(),
                        Optional.empty())),
                List.of(),
                List.of(),
                List.of());
        var file = sent.of(Normalizer.normalize("xã\nCúc Phương\n", Normalizer.Form.NFD));

        assertThat(FileInspection.of(Content.of(file), file, feed).columns()).containsExactly("xã");
        assertThat(WrittenRows.numbered(Set.of(2L), feed).in(file, feed)).containsValue(Map.of("xã", "Cúc Phương"));
    }
}
