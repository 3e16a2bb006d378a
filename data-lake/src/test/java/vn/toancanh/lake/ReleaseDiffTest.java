package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.diff.DeliveryChange;
import vn.toancanh.lake.diff.MeasureChange;
import vn.toancanh.lake.diff.PlacingChange;
import vn.toancanh.lake.diff.ReleaseDiff;
import vn.toancanh.lake.diff.TotalChange;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** What is told of how two releases differ. */
class ReleaseDiffTest extends ProvinceLakeTest {

    private static final Period Y2019 = Period.year(2019);
    private static final Period Y2020 = Period.year(2020);

    @Test
    void tellsWhichDeliveriesCameWentAndWereReplaced() {
        Delivery first = province.handIn(lake, 7).delivery();
        Release one = Province.run(lake);
        Delivery corrected = province.handIn(lake, 8).delivery();
        Delivery later = handInOf(Y2020, 9);
        Release two = Province.run(lake);

        assertThat(lake.diff(one, two).deliveries())
                .containsExactly(new DeliveryChange.Replaced(first, corrected), new DeliveryChange.Came(later));
        assertThat(lake.diff(two, one).deliveries())
                .containsExactly(new DeliveryChange.Replaced(corrected, first), new DeliveryChange.Went(later));
    }

    @Test
    void tellsWhichPointsArePlacedByOtherBoundaries() {
        var before = new PlacedOn("a".repeat(64));
        var after = new PlacedOn("b".repeat(64));
        Delivery first = province.handIn(lake, 7).delivery();
        lake.inbox().note(first, before);
        Release one = Province.run(lake);
        Delivery anew = lake.inbox().handInAnew(first, after).orElseThrow();
        assertThat(lake.inbox().handInAnew(first, after)).isEmpty();
        Release two = Province.run(lake);

        assertThat(one.placingOf(first)).contains(before);
        assertThat(two.placingOf(anew)).contains(after);
        assertThat(lake.diff(one, two).placing()).containsExactly(new PlacingChange(anew, Optional.of(before), after));
        assertThat(lake.diff(one, one).placing()).isEmpty();
        assertThat(lake.inbox().isToBePlacedAnew(first, after)).isFalse();
        assertThat(lake.inbox().isToBePlacedAnew(anew, before)).isTrue();
    }

    @Test
    void boundariesAreNotedByTheirHashAlone() {
        assertThat(new PlacedOn("schematic")).isEqualTo(PlacedOn.SCHEMATIC);
        assertThatThrownBy(() -> new PlacedOn("districts.geojson"))
                .isInstanceOf(LakeException.class)
                .hasMessage("Cannot note boundaries 'districts.geojson': accepted are the 64 digits of a SHA-256,"
                        + " and schematic");
    }

    @Test
    void countsTheTotalsThatDifferAndTellsBothValues() {
        province.handIn(lake, 7);
        Release one = Province.run(lake);
        province.handIn(lake, 8);
        handInOf(Y2020, 9);
        Release two = Province.run(lake);

        ReleaseDiff diff = lake.diff(one, two);

        assertThat(diff.totals())
                .containsExactly(
                        new MeasureChange("population-register", "population", "2019", 1, 0, 0),
                        new MeasureChange("population-register", "population", "2020", 0, 1, 0));
        assertThat(diff.areas(Optional.empty(), Optional.empty(), lake.reader()))
                .containsExactly(
                        new TotalChange(Optional.of(Province.total(Y2019, 7)), Optional.of(Province.total(Y2019, 8))),
                        new TotalChange(Optional.empty(), Optional.of(Province.total(Y2020, 9))));
        assertThat(diff.areas(Optional.of(new MeasureId("population")), Optional.of(Y2020), lake.reader()))
                .hasSize(1);
        assertThat(diff.areas(Optional.of(new MeasureId("households")), Optional.empty(), lake.reader()))
                .isEmpty();
        assertThat(lake.diff(two, one).totals())
                .contains(new MeasureChange("population-register", "population", "2020", 0, 0, 1));
    }

    @Test
    void tellsTheWholeAndItsPartsApart() {
        Release one = publishTotals(Province.total(Y2019, 9), Province.total(Y2019, 5, "viettel"));
        Release two = publishTotals(Province.total(Y2019, 10), Province.total(Y2019, 5, "viettel"));
        Release three = publishTotals(
                Province.total(Y2019, 11), Province.total(Y2019, 6, "viettel"), Province.total(Y2019, 5, "mobifone"));

        assertThat(lake.diff(one, two).areas(Optional.empty(), Optional.empty(), lake.reader()))
                .containsExactly(
                        new TotalChange(Optional.of(Province.total(Y2019, 9)), Optional.of(Province.total(Y2019, 10))));
        ReleaseDiff withParts = lake.diff(two, three);
        assertThat(withParts.totals())
                .containsExactly(new MeasureChange("population-register", "population", "2019", 2, 1, 0));
        assertThat(withParts.areas(Optional.empty(), Optional.empty(), lake.reader()))
                .extracting(change -> change.one().breakdown())
                .containsExactly("", "mobifone", "viettel");
    }

    private Release publishTotals(TotalRow... rows) {
        try (LakeRun run = lake.beginRun()) {
            run.replaceRows(
                    TotalRow.TABLE,
                    TotalRow.partition(Province.FEED, Y2019),
                    List.of(rows).stream().map(TotalRow::toRecord).toList());
            return run.publish(Province.DEFINITIONS);
        }
    }

    @Test
    void totalsThatWereWrittenAnewWithTheSameValuesDoNotDiffer() {
        province.handIn(lake, 7);
        Release one = Province.run(lake);
        Release two;
        try (LakeRun run = lake.beginRun()) {
            run.replaceRows(
                    TotalRow.TABLE,
                    TotalRow.partition(Province.FEED, Y2019),
                    List.of(Province.total(Y2019, 7).toRecord()));
            two = run.publish(Province.DEFINITIONS);
        }

        assertThat(lake.reader().differing(one.slice(TotalRow.TABLE), two.slice(TotalRow.TABLE)))
                .hasSize(1);
        assertThat(lake.diff(one, two).isEmpty()).isTrue();
    }

    @Test
    void readsNoPartitionWhoseFilesBothShare() throws IOException {
        province.handIn(lake, 7);
        Release one = Province.run(lake);
        handInOf(Y2020, 9);
        Release two = Province.run(lake);
        for (Path shared : lake.reader().filesOf(one.slice(TotalRow.TABLE))) {
            Files.delete(shared);
        }

        assertThat(lake.reader().differing(one.slice(TotalRow.TABLE), two.slice(TotalRow.TABLE)))
                .containsExactly(Partition.of("feed", "population-register").and("time_period", "2020"));
        assertThat(lake.diff(one, two).totals())
                .containsExactly(new MeasureChange("population-register", "population", "2020", 0, 1, 0));
    }

    @Test
    void tellsWhichDefinitionFilesDiffer() throws IOException {
        province.handIn(lake, 7);
        Release one = Province.run(lake);
        Release two;
        try (LakeRun run = lake.beginRun()) {
            two = run.publish("definitions-2");
        }
        keep(Province.DEFINITIONS, "own/targets.csv", "trên 80%");
        keep(Province.DEFINITIONS, "shipped/feeds.csv", "feed");
        keep(Province.DEFINITIONS, "shipped/measures.csv", "measure");

        assertThat(lake.diff(one, one).definitions()).isEqualTo(new DefinitionChange.Same());
        assertThat(lake.diff(one, two).definitions()).isEqualTo(new DefinitionChange.NotKept(two));

        keep("definitions-2", "own/targets.csv", "trên 90%");
        keep("definitions-2", "shipped/feeds.csv", "feed");
        keep("definitions-2", "own/areas/new.csv", "37");
        keep("definitions-2", "own/measures.csv", "another");
        assertThat(lake.diff(one, two).definitions())
                .isInstanceOfSatisfying(DefinitionChange.Differ.class, differ -> assertThat(differ.files())
                        .containsExactly("own/areas/new.csv", "own/measures.csv", "own/targets.csv"));
        assertThat(lake.diff(one, two).isEmpty()).isFalse();
    }

    @Test
    void refusesAReleaseThatHasExpired() {
        province.handIn(lake, 7);
        Release one = Province.run(lake);
        Release two = Province.run(lake);
        lake.releases().expire(List.of(1L), Instant.now());

        assertThatThrownBy(() -> lake.diff(lake.releases().require(1), two))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot read release %d: it expired at ".formatted(one.id()));
    }

    private Delivery handInOf(Period period, long people) {
        var consignment = new Consignment(Province.FEED, "gso", period, false, "");
        return lake.inbox()
                .receive(province.file(period + ".csv", people), consignment, Province.DEFINITIONS)
                .delivery();
    }

    private void keep(String hash, String name, String text) throws IOException {
        Path file = province.home().releasedDefinitions().resolve(hash).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
