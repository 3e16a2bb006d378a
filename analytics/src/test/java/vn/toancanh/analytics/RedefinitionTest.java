package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.target.Clause;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;

/** What other definitions do to what is released, and to what is delivered again. */
class RedefinitionTest extends RegisterLakeTest {
    private static final Validity SINCE_2019 = Validity.ofListFrom(LocalDate.of(2019, 1, 1));
    private static final String PROMISED = "Hạ tầng mạng băng rộng cáp quang phủ trên 80% hộ gia đình";

    @Test
    void otherUnitsMeanThatEverythingIsTotalledAgain() {
        lake.deliver(GOOD);

        lake.analytics().importUnits(twoCommunes(), Validity.ofListFrom(LocalDate.of(2019, 6, 1)), Progress.SILENT);

        assertThat(lake.release()).isEqualTo(2);
        assertThat(lake.totals("people", "2019")).containsEntry("37", "29 of 2/2");
        assertThat(lake.lake().history().newestFirst()).hasSize(1);
    }

    /** The register of a year was taken before the list that ends a commune in it: no head is lost. */
    @Test
    void aCommuneThatAListEndsAfterwardsStaysInItsDistrict() {
        lake.deliver(registerOfNinhBinh());
        var before = lake.totals("people", "2019");

        lake.analytics()
                .importUnits(unitsWithout("14404"), Validity.ofListFrom(LocalDate.of(2019, 6, 1)), Progress.SILENT);

        var after = lake.totals("people", "2019");
        assertThat(after.get("372")).isEqualTo(before.get("372").replace("27/27", "26/26"));
        assertThat(after.get("37")).isEqualTo(before.get("37").replace("145/145", "144/144"));
        assertThat(after).doesNotContainKeys("14404", "14407").containsKey("14320");
    }

    @Test
    void aRejectedRowComesInWithTheSameFileOnceItsCommuneIsKnown() {
        var register = registerOfNinhBinh() + "37,,369,,99901,,5,5,,2\n";
        lake.deliver(register);
        assertThat(lake.rejections())
                .containsExactly("line 147, commune_code '99901' no unit has this code on 2019-12-31");
        assertThat(lake.deliver(register)).isInstanceOf(DeliveryResult.Unchanged.class);

        lake.analytics().importUnits(units("commune,99901,Phường Mới,369\n"), SINCE_2019, Progress.SILENT);
        assertThat(lake.totals("people", "2019")).containsEntry("37", "290 of 145/146");
        lake.deliver(register);

        assertThat(lake.rejections()).isEmpty();
        assertThat(lake.totals("people", "2019"))
                .containsEntry("99901", "5 of 1/1")
                .containsEntry("369", "33 of 15/15")
                .containsEntry("37", "295 of 146/146");
        assertThat(lake.lake().history().newestFirst())
                .extracting(Conclusion::rowsAccepted)
                .containsExactly(146L, 145L);
        assertThat(lake.lake().releases().latest().orElseThrow().deliveries())
                .extracting(Delivery::id)
                .containsExactly(lake.concluded().delivery().id());
        assertThat(lake.deliver(register)).isInstanceOf(DeliveryResult.Unchanged.class);
    }

    @Test
    void aReleaseKeepsTheDefinitionsThatItWasMadeWith() throws IOException {
        lake.deliver(GOOD);
        promise("trên 90%");
        assertThat(promises()).contains(PROMISED).doesNotContain("trên 90%");
        assertThat(lake.analytics().isToBeRun()).isTrue();

        lake.analytics().run(Progress.SILENT);
        assertThat(lake.release()).isEqualTo(2);
        assertThat(promises()).contains("trên 90%").doesNotContain(PROMISED);
        assertThat(lake.analytics().isToBeRun()).isFalse();

        lake.analytics().takeBack();
        assertThat(promises()).contains(PROMISED).doesNotContain("trên 90%");
    }

    @Test
    void aReleaseFromBeforeDefinitionsWereKeptHasNone() throws IOException {
        lake.deliver(GOOD);
        var release = lake.lake().releases().latest().orElseThrow();
        var kept = lake.lake().home().releasedDefinitions();
        Files.move(kept.resolve(release.configHash()), kept.resolve("elsewhere"));

        assertThat(lake.analytics().definitionsOf(release)).isEmpty();
    }

    @Test
    void noUnitListIsKeptWhileSomebodyElseWrites() throws InterruptedException {
        var list = twoCommunes();
        var importing = new FutureTask<>(() -> lake.analytics().importUnits(list, SINCE_2019, Progress.SILENT));
        try (var other = lake.lake().beginRun()) {
            assertThat(other.base()).isEmpty();
            var importer = Thread.ofPlatform().start(importing);
            awaitItsTurn(importer);
            importer.interrupt();
            assertThatThrownBy(importing::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(LakeException.class)
                    .hasMessageContaining(
                            "Cannot write to the lake: interrupted while waiting for the writer before us");
        }
        assertThat(own()).isEmptyDirectory();
    }

    /** Returns when the thread sleeps before the writer's lock; one that has ended never will. */
    private static void awaitItsTurn(Thread importer) throws InterruptedException {
        while (!isBeforeTheLock(importer)) {
            assertThat(importer.isAlive()).as("still importing").isTrue();
            Thread.sleep(5);
        }
    }

    private static boolean isBeforeTheLock(Thread importer) {
        return importer.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(importer.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith(".WriterLock"));
    }

    @Test
    void noUnitListIsKeptThatCannotBeTotalled() {
        lake.deliver(GOOD);

        assertThatThrownBy(() -> lake.analytics().importUnits(twoCommunes(), SINCE_2019, step -> {
                    if (step.startsWith("totalling")) {
                        throw new IllegalStateException("no space left");
                    }
                }))
                .hasMessage("no space left");

        assertThat(own()).isEmptyDirectory();
        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.analytics().isToBeRun()).isFalse();
    }

    @Test
    void aYearThatNothingAddsUpToAnyMoreIsGone() throws IOException {
        reportsOfAYear();
        assertThat(lake.totals("work-dossiers", "2024")).containsEntry("14428", "40 of 1/1");

        redefine("administrative-reports,flow", "administrative-reports,stock");
        lake.analytics().run(Progress.SILENT);

        assertThat(lake.totals("work-dossiers", "2024")).isEmpty();
        assertThat(lake.totals("work-dossiers", "2024-Q4")).containsEntry("14428", "10 of 1/1");
    }

    @Test
    void aRealQuarterThatIsReconciledTogetherWithMadeUpOnesIsMarkedAsMadeUp() throws IOException {
        Files.writeString(own().resolve("published_values.csv"), """
                measure,ref_area,time_period,amount,preferred,source,note,least_counted
                value-added,37,2024,80,true,statistics office,,0
                """);
        for (int quarter = 1; quarter <= 4; quarter++) {
            enterprises(quarter, quarter == 1 ? Origin.REAL : Origin.SIMULATED);
        }

        assertThat(lake.rows())
                .filteredOn(row ->
                        row.timePeriod().equals("2024-Q1") && row.refArea().equals("14428"))
                .filteredOn(row -> row.measure().equals("value-added"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.countedAmount()).isEqualTo(10);
                    assertThat(row.amount()).isEqualTo(20);
                    assertThat(row.simulated()).isTrue();
                });
    }

    private void enterprises(int quarter, Origin origin) {
        var file = lake.file("enterprises_2024-Q%d.csv".formatted(quarter), """
                enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,digital_share,platform
                e1,2024-Q%d,14428,1061,15,5,0,false
                """.formatted(quarter)
                .getBytes(StandardCharsets.UTF_8));
        lake.analytics()
                .deliver(
                        new DeliveryRequest(
                                file,
                                new FeedId("enterprise-accounts"),
                                Optional.empty(),
                                Optional.of("2024-Q" + quarter),
                                origin,
                                ""),
                        Progress.SILENT);
    }

    private void reportsOfAYear() {
        for (int quarter = 1; quarter <= 4; quarter++) {
            var file = lake.file("reports_2024-Q%d.csv".formatted(quarter), """
                    unit_code,time_period,indicator,numerator,denominator
                    14428,2024-Q%d,work-dossiers-online,5,10
                    """.formatted(quarter)
                    .getBytes(StandardCharsets.UTF_8));
            lake.deliver(file, new FeedId("administrative-reports"), Optional.empty());
        }
    }

    private void redefine(String before, String after) throws IOException {
        try (var shipped = Definitions.class.getResourceAsStream("/vn/toancanh/definitions/measures.csv")) {
            var measures = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(measures).contains(before);
            Files.writeString(own().resolve("measures.csv"), measures.replace(before, after));
        }
    }

    private Path own() {
        return lake.lake().home().definitions();
    }

    /** All of Ninh Bình but one commune. */
    private Path unitsWithout(String ended) {
        var units = lake.analytics().definitions().areas().on(LocalDate.of(2019, 5, 31));
        return units(units.areas().stream()
                .filter(area -> units.isWithin(area.code(), NINH_BINH))
                .filter(area -> !area.code().value().equals(ended))
                .map(area -> "%s,%s,%s,%s\n"
                        .formatted(
                                area.level().id(),
                                area.code(),
                                area.name(),
                                area.code().equals(NINH_BINH) ? "" : area.parent()))
                .collect(Collectors.joining()));
    }

    private Path twoCommunes() {
        return units("""
                province,37,Tỉnh Ninh Bình,
                district,369,Thành phố Hoa Lư,37
                commune,14320,Phường Đông Thành,369
                commune,14323,Phường Tân Thành,369
                """);
    }

    private Path units(String lines) {
        return lake.file("units.csv", ("level,code,name,parent\n" + lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Two people in one household in each of the 145 communes. */
    private String registerOfNinhBinh() {
        var register = new StringBuilder(HEADER);
        lake.analytics().definitions().areas().on(LocalDate.of(2019, 12, 31)).leavesOf(NINH_BINH).stream()
                .map(commune -> "37,,,,%s,,2,1,1,1\n".formatted(commune.code()))
                .forEach(register::append);
        return register.toString();
    }

    private void promise(String words) throws IOException {
        var targets = new ArrayList<String>();
        targets.add("programme,indicator,scope,year,comparison,value,words");
        var definitions = lake.analytics().definitions();
        definitions.programmes().stream()
                .filter(programme -> programme.province().equals(NINH_BINH))
                .map(programme -> "%s,households-with-fibre,province,2025,>,90,%s".formatted(programme.id(), words))
                .forEach(targets::add);
        Files.write(own().resolve("targets.csv"), targets);
    }

    private List<String> promises() {
        var release = lake.lake().releases().latest().orElseThrow();
        return lake.analytics().definitionsOf(release).orElseThrow().clauses().stream()
                .map(Clause::words)
                .toList();
    }
}
