package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.TotalRow;

/** A night costs what is new: releases share the files of what has not changed. */
class SharedFilesTest {

    @TempDir
    Path folder;

    @Test
    void aNewPeriodLeavesTheFilesOfTheOthersAsTheyAre() {
        var province = new Province(new Home(folder.resolve("nhà")));
        try (Lake lake = Lake.open(province.home())) {
            province.handIn(lake, 7);
            Release before = Province.run(lake);
            var consignment = new Consignment(Province.FEED, "gso", Period.year(2020), false, "");
            lake.inbox().receive(province.file("2020.csv", 9), consignment, Province.DEFINITIONS);
            Release after = Province.run(lake);

            for (LakeTable table : List.of(TotalRow.TABLE, Province.RECORDS)) {
                var old = lake.reader().filesOf(before.slice(table));
                assertThat(old).hasSize(1);
                assertThat(lake.reader().filesOf(after.slice(table))).hasSize(2).containsAll(old);
            }
            assertThat(lake.reader()
                            .filesOf(after.slice(TotalRow.TABLE)
                                    .in(TotalRow.partition(Province.FEED, Period.year(2019)))))
                    .isEqualTo(lake.reader().filesOf(before.slice(TotalRow.TABLE)));
        }
    }
}
