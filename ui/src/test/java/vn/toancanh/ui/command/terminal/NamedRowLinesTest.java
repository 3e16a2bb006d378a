package vn.toancanh.ui.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.NamedRow;
import vn.toancanh.analytics.NamedRow.Evidence;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;

/** How rows that were placed by a name are listed. */
class NamedRowLinesTest {
    private static final Area VAN_PHONG = Definitions.read(DefinitionFiles.shipped())
            .areas()
            .on(LocalDate.of(2019, 4, 1))
            .find(new AreaCode("14428"))
            .orElseThrow();

    @Test
    void cutsALongListAndNamesTheCommandThatPrintsAll() {
        var rows = LongStream.rangeClosed(2, 24).mapToObj(this::row).toList();

        assertThat(told(rows, Limit.FEW))
                .startsWith(
                        "Placed without their code:",
                        "  line 2: 'Xã Văn Phòng, Huyện Nho Quan' is counted in"
                                + " 14428 Xã Văn Phong, by a name variant")
                .endsWith("  … and 3 more rows: all of them")
                .hasSize(22);
        assertThat(told(rows, Limit.ALL)).hasSize(24);
    }

    @Test
    void saysWhereTheFileIsGone() {
        assertThat(told(List.of(new NamedRow(2, "", VAN_PHONG, Evidence.NAME)), Limit.FEW))
                .last()
                .isEqualTo("  line 2: (the file can no longer be read) is counted in 14428 Xã Văn Phong, by its name");
    }

    private NamedRow row(long line) {
        return new NamedRow(line, "Xã Văn Phòng, Huyện Nho Quan", VAN_PHONG, Evidence.VARIANT);
    }

    private static List<String> told(List<NamedRow> rows, Limit limit) {
        var out = new StringWriter();
        var terminal = new Terminal(Path.of("home"), new PrintWriter(out, true), new PrintWriter(out, true));
        new NamedRowLines(rows).tell(terminal, limit, "all of them");
        return out.toString().lines().toList();
    }
}
