package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.lake.table.TotalRow;

/** What is noted of a release, and how it is found again. */
class TaggingTest {

    private static final ReleaseTag REPORTED = new ReleaseTag("báo-cáo-2019");

    @TempDir
    Path folder;

    private Lake lake;

    /** Three releases, of 7, 8 and 9 people. */
    @BeforeEach
    void publishes() {
        var province = new Province(new Home(folder.resolve("nhà")));
        lake = Lake.open(
                province.home(),
                DatabaseAddress.of(province.home(), Map.of()),
                Clock.systemUTC(),
                new CodeVersion("1.2.0+3f2a9c1"));
        for (long people : List.of(7, 8, 9)) {
            province.handIn(lake, people);
            Province.run(lake);
        }
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void aReleaseSaysWhichProgramMadeIt() {
        assertThat(lake.releases().history())
                .extracting(release -> release.codeVersion().orElseThrow().text())
                .containsOnly("1.2.0+3f2a9c1")
                .hasSize(3);
    }

    @Test
    void rollsBackToAnyReleaseWhoseParentIsThenTheNextToGoBackTo() {
        try (LakeRun run = lake.beginRun()) {
            Release again = run.rollBackTo(2);
            assertThat(Totals.of(lake, again)).extracting(TotalRow::amount).containsExactly(8.0);
            assertThat(again.restored()).hasValue(2);
            assertThat(again.parent()).hasValue(1);
            assertThatThrownBy(() -> run.rollBackTo(4))
                    .isInstanceOf(LakeException.class)
                    .hasMessage(
                            "Cannot roll back to release 4: it is what everybody sees. An earlier one is accepted.");
            assertThatThrownBy(() -> run.rollBackTo(99))
                    .isInstanceOf(LakeException.class)
                    .hasMessage(
                            "Cannot find release 99: no release of that number or name is on record; ./toancanh releases list names all");
        }
    }

    @Test
    void aReleaseIsFoundByEachOfItsNames() {
        lake.releases().tag(2, REPORTED, Instant.now());
        lake.releases().tag(2, REPORTED, Instant.now());
        Release named = lake.releases().tag(2, new ReleaseTag("audit"), Instant.now());

        assertThat(named.tags()).extracting(ReleaseTag::name).containsExactly("audit", "báo-cáo-2019");
        assertThat(lake.releases().tagged(REPORTED)).isEqualTo(named);
        assertThat(lake.releases().untag(REPORTED).tags())
                .extracting(ReleaseTag::name)
                .containsExactly("audit");
        assertThatThrownBy(() -> lake.releases().tagged(REPORTED))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot find release 'báo-cáo-2019': ");
    }

    @Test
    void aNameIsOfOneReleaseAlone() {
        lake.releases().tag(2, REPORTED, Instant.now());

        assertThatThrownBy(() -> lake.releases().tag(3, REPORTED, Instant.now()))
                .isInstanceOf(LakeException.class)
                .hasMessage(
                        "Cannot tag release 3 'báo-cáo-2019': release 2 has that name. Another name is accepted, or ./toancanh releases untag báo-cáo-2019 first.");
        assertThat(lake.releases().tagged(REPORTED).id()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "a b", "-x", "a/b"})
    void saysWhatANameLooksLike(String written) {
        assertThatThrownBy(() -> new ReleaseTag(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot tag with '%s': accepted are 1 to 64 letters".formatted(written));
    }
}
