package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void aLineEndsWithEitherBreakOrBoth() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\n\n\re")).containsExactly("a", "b", "c", "d", "", "", "e");
        assertThat(lines("a\r\n")).containsExactly("a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aBreakMayLieBetweenTwoReads() throws IOException {
        for (int before = (1 << 14) - 3; before < (1 << 14) + 3; before++) {
            var first = "x".repeat(before);

            assertThat(lines(first + "\r\ny")).containsExactly(first, "y");
        }
    }

    @Test
    void aLineIsNoLongerThanARow() throws IOException {
        var longest = "x".repeat(Limits.ROW);

        assertThat(lines("\n" + longest + "\n")).containsExactly("", longest);
        assertThatThrownBy(() -> lines("\n" + longest + "x\n"))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageStartingWith("line 2 is too long: ");
    }

    private static List<String> lines(String text) throws IOException {
        var found = new ArrayList<String>();
        try (var lines = new Lines(new StringReader(text))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                found.add(line);
            }
        }
        return found;
    }
}
