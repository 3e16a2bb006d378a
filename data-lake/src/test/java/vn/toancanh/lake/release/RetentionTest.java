package vn.toancanh.lake.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final List<ReleaseEntry> SIX =
            List.of(release(6, 2), release(5, 4), release(4, 3), release(3, 2), release(2, 1), release(1, 0));

    @Test
    void keepsTheLastOnesAndTheParentOfEach() {
        assertThat(new Retention(2).keptOf(SIX)).containsExactly(2L, 4L, 5L, 6L);
        assertThat(new Retention(1).keptOf(SIX)).containsExactly(2L, 6L);
        assertThat(new Retention(30).keptOf(SIX)).hasSize(6);
        assertThat(new Retention(2).expiring(SIX)).extracting(ReleaseEntry::id).containsExactly(3L, 1L);
    }

    @Test
    void keepsWhatIsTaggedAndItsParent() {
        var tagged = List.of(SIX.get(0), SIX.get(1), SIX.get(2), tagged(release(3, 2)), SIX.get(4), SIX.get(5));

        assertThat(new Retention(1).keptOf(tagged)).containsExactly(2L, 3L, 6L);
    }

    @Test
    void whatHasExpiredDoesNotComeBack() {
        var expired = List.of(SIX.get(0), expired(release(5, 4)), SIX.get(2), expired(release(2, 1)));

        assertThat(new Retention(30).keptOf(expired)).containsExactly(4L, 6L);
        assertThat(new Retention(1).expiring(expired))
                .extracting(ReleaseEntry::id)
                .containsExactly(4L);
    }

    @Test
    void keepsAtLeastTheLatest() {
        assertThatThrownBy(() -> new Retention(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot keep 0 releases: accepted is 1 or more, since the latest is what everybody sees");
    }

    private static ReleaseEntry release(long id, long parent) {
        return release(id, parent, Optional.empty(), List.of());
    }

    private static ReleaseEntry tagged(ReleaseEntry release) {
        return release(
                release.id(), release.parent().orElseThrow(), Optional.empty(), List.of(new ReleaseTag("reported")));
    }

    private static ReleaseEntry expired(ReleaseEntry release) {
        return release(release.id(), release.parent().orElseThrow(), Optional.of(Instant.EPOCH), List.of());
    }

    private static ReleaseEntry release(long id, long parent, Optional<Instant> expiredAt, List<ReleaseTag> tags) {
        return new ReleaseEntry(
                id,
                parent == 0 ? OptionalLong.empty() : OptionalLong.of(parent),
                OptionalLong.empty(),
                Instant.EPOCH,
                "hash",
                Optional.of(CodeVersion.UNPACKED),
                expiredAt,
                tags,
                Map.of());
    }
}
