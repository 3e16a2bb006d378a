package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.DeliveryRequest;
import vn.toancanh.analytics.Progress;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.release.Release;

/** A release is shown with the definitions that it was made with. */
class BoardsTest {
    private static final String EDITED = "programme,indicator,year,words,note\n";

    @TempDir
    Path folder;

    private Analytics analytics;

    @BeforeEach
    void publishes() throws IOException {
        analytics = Analytics.open(new Home(folder.resolve("home")));
        var census = Files.writeString(folder.resolve("census_2019.csv"), """
                province_code,province,district_code,district,commune_code,commune,population,population_urban,population_rural,households
                37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,9,9,0,3
                """);
        var request =
                new DeliveryRequest(census, new FeedId("population-register"), Optional.empty(), Optional.empty(), "");
        analytics.deliver(request, Progress.SILENT);
    }

    @AfterEach
    void closes() {
        analytics.close();
    }

    @Test
    void anEditOfTheDefinitionsIsShownFromTheNextReleaseOnAndTakenBackWithIt() throws IOException {
        var before = clausesOnTheBoard();

        Files.writeString(analytics.lake().home().definitions().resolve("commitments.csv"), EDITED);
        assertThat(clausesOnTheBoard()).isEqualTo(before);

        analytics.run(Progress.SILENT);
        assertThat(clausesOnTheBoard()).isLessThan(before);

        analytics.takeBack();
        assertThat(clausesOnTheBoard()).isEqualTo(before);
    }

    @Test
    void thePartsThatScreensOpenWithAreReadBesideThem() throws Exception {
        var accounts = Files.writeString(folder.resolve("tax_2024-Q4.csv"), """
                enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,digital_share,platform
                e1,2024-Q4,14320,1061,100,40,0,false
                """);
        analytics.deliver(
                new DeliveryRequest(
                        accounts, new FeedId("enterprise-accounts"), Optional.of("tax"), Optional.empty(), ""),
                Progress.SILENT);
        var boards = new Boards(analytics);
        try {
            var digital = SmallBoard.indicator("digital-economy-share");
            var parts = boards.current().breakdowns();
            for (int tries = 0; tries < 200 && !parts.holds(digital, Period.parse("2024-Q4")); tries++) {
                Thread.sleep(100);
            }

            assertThat(parts.holds(digital, Period.parse("2024-Q4"))).isTrue();
        } finally {
            boards.destroy();
        }
    }

    @Test
    void aNewIndicatorComesWithItsNumbersInOneSwap() throws Exception {
        var boards = new Boards(analytics);
        var shown = new LinkedBlockingQueue<Board>();
        boards.onNewBoard(shown::add);
        try {
            publishes("people-per-household", "people", "households");

            var board = shown.poll(20, TimeUnit.SECONDS);

            assertThat(board).isNotNull().isSameAs(boards.current());
            var indicator = board.definitions()
                    .indicator(new IndicatorId("people-per-household"))
                    .orElseThrow();
            assertThat(board.periodsOf(indicator)).containsExactly(Period.year(2019));
            assertThat(board.observe(indicator, new AreaCode("14320"), Period.year(2019))
                            .value())
                    .hasValue(3);
            assertThat(shown).as("no board between").isEmpty();
        } finally {
            boards.destroy();
        }
    }

    private void publishes(String indicator, String numerator, String denominator) throws IOException {
        Files.writeString(
                analytics.lake().home().definitions().resolve("indicators.csv"),
                shipped("indicators.csv")
                        + "%s,context,%s,%s,1,,,person-per-household,neutral,2,a,a,a,a,a\n"
                                .formatted(indicator, numerator, denominator));
        analytics.run(Progress.SILENT);
    }

    private static String shipped(String file) throws IOException {
        try (var in =
                Objects.requireNonNull(Definitions.class.getResourceAsStream("/vn/toancanh/definitions/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aReleaseWhoseDefinitionsAreNotKeptIsShownWithThoseOfToday() throws IOException {
        var before = clausesOnTheBoard();
        var kept = analytics.lake().home().releasedDefinitions();
        var hash = analytics.lake().releases().latest().orElseThrow().configHash();
        Files.move(kept.resolve(hash), kept.resolve("elsewhere"));

        Files.writeString(analytics.lake().home().definitions().resolve("commitments.csv"), EDITED);

        assertThat(clausesOnTheBoard()).isLessThan(before);
    }

    @Test
    void aReleaseThatCannotBeArrangedIsShownOnceItCan() throws Exception {
        var first = keptDefinitionsOf(analytics.lake().releases().latest().orElseThrow());
        Files.writeString(analytics.lake().home().definitions().resolve("commitments.csv"), EDITED);
        analytics.run(Progress.SILENT);
        var boards = new Boards(analytics);
        var shown = new LinkedBlockingQueue<Board>();
        boards.onNewBoard(shown::add);
        try {
            var whole = Files.readString(first.resolve("shipped/commitments.csv"));
            Files.writeString(first.resolve("shipped/commitments.csv"), "spoilt");
            var takenBack = analytics.takeBack();

            assertThat(shown.poll(500, TimeUnit.MILLISECONDS)).isNull();
            assertThat(boards.current().release().orElseThrow().id()).isEqualTo(2);
            Files.writeString(first.resolve("shipped/commitments.csv"), whole);

            var board = shown.poll(20, TimeUnit.SECONDS);
            assertThat(board).isNotNull().isSameAs(boards.current());
            assertThat(board.release()).hasValue(takenBack);
        } finally {
            boards.destroy();
        }
    }

    private Path keptDefinitionsOf(Release release) {
        return analytics.lake().home().releasedDefinitions().resolve(release.configHash());
    }

    /** How many clauses a server that starts now shows. */
    private int clausesOnTheBoard() {
        var boards = new Boards(analytics);
        try {
            return boards.current().definitions().clauses().size();
        } finally {
            boards.destroy();
        }
    }
}
