package vn.toancanh.ui.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;

/** What the sender of a file with many mistakes reads. */
class RejectionLinesTest {
    private final StringWriter told = new StringWriter();
    private final Terminal terminal =
            new Terminal(Path.of(""), new PrintWriter(told, true), new PrintWriter(told, true));

    @Test
    void whatIsNotShownAndWhatIsNotKeptIsCounted() {
        new RejectionLines(mistakes(3), 7).tell(terminal, new Limit(1), "./toancanh rejections x --limit 0");

        assertThat(told.toString().lines())
                .containsExactly(
                        "  line 2, column population: '-1' is below 0",
                        "  … and 2 more mistakes: ./toancanh rejections x --limit 0",
                        "  … and 7 more rejected rows, of which only the count is kept: mend those above first");
    }

    @Test
    void nothingIsSaidOfWhatIsNotThere() {
        new RejectionLines(mistakes(1), 0).tell(terminal, Limit.FEW, "all");

        assertThat(told.toString().lines()).hasSize(1);
    }

    private static List<Rejection> mistakes(int count) {
        return LongStream.range(2, 2L + count)
                .mapToObj(line -> new Rejection("x", "census", "c.csv", line, "population", "-1", "is below 0", "-1"))
                .toList();
    }
}
