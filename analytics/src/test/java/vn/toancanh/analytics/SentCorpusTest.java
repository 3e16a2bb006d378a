package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.toancanh.analytics.SentCorpus.Sent;
import vn.toancanh.analytics.intake.SentWorkbook;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Outcome;

/** Whatever is sent, its sender is told in words what to mend, and nobody else's delivery waits for it. */
class SentCorpusTest extends RegisterLakeTest {
    private final List<Sent> corpus = SentCorpus.all();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyFileIsLetInOrRefusedForANamedReason() throws IOException {
        letSeveralSpeakOfOneUnit();
        lake.importSquaresOf(new AreaCode("46"), 2023);
        assertThat(corpus.stream().filter(sent -> !sent.told().isEmpty())).hasSizeGreaterThan(60);
        var names = new HashMap<String, Sent>();
        for (int i = 0; i < corpus.size(); i++) {
            names.put("sender-" + i, corpus.get(i));
            receive(corpus.get(i), "sender-" + i);
        }

        var report = lake.analytics().run(Progress.SILENT);

        assertThat(report.conclusions()).hasSameSizeAs(corpus);
        assertThat(report.published()).isPresent();
        var softly = new SoftAssertions();
        report.conclusions().forEach(conclusion -> {
            var sent = names.get(conclusion.delivery().consignment().provider());
            softly.assertThat(conclusion.outcome())
                    .as(sent.what() + ": " + conclusion.reason())
                    .isEqualTo(sent.told().isEmpty() ? Outcome.PUBLISHED : Outcome.REFUSED);
            sent.told()
                    .forEach(words ->
                            softly.assertThat(told(conclusion)).as(sent.what()).contains(words));
            softly.assertThat(told(conclusion)).as(sent.what()).doesNotContain("Exception:", "nobody foresaw", "\tat ");
        });
        softly.assertAll();
    }

    @Test
    void whatASenderAsksBeforeAPeriodIsKnownIsAnsweredWithTheSameReason() {
        var names =
                Map.of("census.csv", "csv: a field of 10 MB", "census.xlsx", "xlsx: a bomb", "census.gz", "gzip: cut");
        names.forEach((name, what) -> {
            var sent = corpus.stream()
                    .filter(one -> one.what().equals(what))
                    .findFirst()
                    .orElseThrow();
            var file = lake.file(name, sent.bytes());
            assertThatThrownBy(() -> lake.deliver(file, sent.feed(), Optional.empty()))
                    .isInstanceOf(AnalyticsException.class)
                    .hasMessageContaining(sent.told().getFirst())
                    .hasMessageContaining("period");
        });
    }

    @Test
    void aFolderIsNoDelivery() throws Exception {
        var several = Files.createDirectory(folder.resolve("population-register_2019"));

        assertThatThrownBy(() -> lake.deliver(several, RegisterLake.REGISTER, Optional.empty()))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageEndingWith("it is a folder, and one file is accepted");
    }

    @Test
    void aWorkbookGivesTheTotalsOfTheSameRowsInCsv() {
        lake.deliver(GOOD);
        var csv = lake.totals("people", "2019");

        lake.deliver(SentWorkbook.of(GOOD).bytes());

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.totals("people", "2019")).isEqualTo(csv).isNotEmpty();
    }

    /** Each file has a sender of its own here, so that none takes the place of another, and most tell of one commune. */
    private void letSeveralSpeakOfOneUnit() throws IOException {
        try (var shipped = Definitions.class.getResourceAsStream("/vn/toancanh/definitions/quality_checks.csv")) {
            var checks = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(",shared-units,"))
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(lake.lake().home().definitions().resolve("quality_checks.csv"), checks);
        }
    }

    private void receive(Sent sent, String provider) {
        Path file = lake.file(provider + ".csv", sent.bytes());
        lake.lake()
                .inbox()
                .receive(
                        file,
                        new Consignment(sent.feed(), provider, SentCorpus.periodOf(sent.feed()), false, ""),
                        lake.analytics().definitions().hash());
    }

    /** The reason and the first of the rejected lines. */
    private String told(Conclusion conclusion) {
        return lake.lake().history().rejectionsOf(conclusion.delivery().id()).stream()
                .limit(20)
                .map(rejection -> "line %d, %s '%s' %s"
                        .formatted(rejection.rowNumber(), rejection.column(), rejection.value(), rejection.reason()))
                .collect(Collectors.joining(" | ", conclusion.reason() + " | ", ""));
    }
}
