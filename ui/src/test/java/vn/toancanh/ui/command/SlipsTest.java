package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same slip ends in the same way, whichever command it is typed for, and makes nothing. */
class SlipsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deliver a.csv --feed foo                                   | Cannot deliver to feed 'foo': accepted are
            deliver a.csv --feed FOO!                                  | 'FOO!'
            deliver a.csv --feed population-register --period 20x      | '20x'
            deliver a.csv --feed population-register --period 2019-Q1  | the feed is annual, accepted is a period such as
            deliver a.csv --feed population-register --provider simulation-37 | Cannot deliver a real file as provider 'simulation-37'
            pipeline --master yarn                                     | Cannot run jobs on 'yarn': accepted is spark://HOST:PORT
            pipeline --master spark://cluster                          | Cannot run jobs on 'spark://cluster'
            pipeline --conf spark.sql.ansi.enabled=false               | Cannot set 'spark.sql.ansi.enabled' for Spark: accepted is
            pipeline --conf memory=4g                                  | Cannot set 'memory' for Spark
            run --port 0 --province atlantis                           | Cannot find province 'atlantis': accepted are
            run --port 99999                                           | Cannot listen on port '99999'
            areas import a.csv --valid-from 2019-13-01                 | Cannot read day '2019-13-01'
            areas import a.csv --valid-from 2019-02-01 --valid-to 2019-01-01 | 2019-01-01
            boundaries import a.json --level x --geography 2020        | Cannot import boundaries of level 'x'
            boundaries import a.json --level district --geography 20x  | Cannot read year '20x': accepted are
            boundaries import a.json --level district --geography 1800 | Cannot read year '1800': accepted are
            boundaries import a.json --level district --geography 2025 | accepted levels on 2025-12-31 are province, commune
            rejections 0a1b2c3d --limit -1                             | Cannot show '-1' lines: accepted is a whole number
            releases show 0                                            | Cannot find release '0': accepted is a number from 1 on
            releases show -1                                           | -1
            releases diff 1 2 --measure FOO                            | FOO
            releases diff 1 2 --period 20x                             | 20x
            releases diff 1                                            | TO
            releases rollback --to 1.5                                 | Cannot find release '1.5'
            releases tag 1 2                                           | Cannot tag with '2': accepted are 1 to 64 letters
            releases untag /                                           | Cannot tag with '/'
            releases expire --keep 0                                   | Cannot keep '0' releases: accepted is a whole number from 1 on
            releases list --limit x                                    | Cannot show 'x' lines
            feeds simulate fixed-broadband-lines --from 2025-13 --to 2025-12 | 2025-13
            feeds simulate --all --to 2025-12                          | either --from MONTH or --months N is needed
            feeds simulate --all --from 2025-01 --months 3 --to 2025-12 | either --from MONTH or --months N is needed
            feeds simulate --all --months 0 --to 2025-12               | Cannot simulate 0 months: accepted is a number from 1
            """)
    void endsWithTwoAndSaysWhatIsAccepted(String typed, String told) {
        var answer = Typed.in(folder.resolve("home"), typed.split(" "));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(told, "--help tells how.").doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            areas list --parent 999     | Cannot list the units of 999
            areas list --on 2019-02-29  | Cannot read day '2019-02-29'
            feeds simulate fixed-broadband-lines --from 2024-01 --to 2024-01 --province atlantis | Cannot find province 'atlantis'
            feeds simulate foo --from 2024-01 --to 2024-02 | Cannot simulate feed 'foo': accepted are population-register, fixed-
            feeds simulate --from 2024-01 --to 2024-02     | Cannot simulate nothing: --feed FEED is needed, or --all
            feeds simulate --feed enterprise-accounts --from 2024-01 --to 2024-02 | no whole period of them lies there
            feeds simulate --feed payment-accounts --months 1 --to 2024-12 --scale 0.5 | Cannot simulate at scale 0.5 without population-register
            feeds simulate --all --months 1 --to 2024-12 --scale 0 | Cannot simulate at scale 0.0: accepted is a number above 0
            """)
    void endsWithTwoWhereDefinitionsAreRead(String typed, String told) {
        var answer = Typed.in(folder, typed.split(" "));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(told, "--help tells how.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsMissingIsNoSlipOfUsage() {
        var answer = Typed.in(folder.resolve("home"), "deliver", "nowhere_2019.csv", "--feed", "population-register");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("there is no such file");
    }
}
