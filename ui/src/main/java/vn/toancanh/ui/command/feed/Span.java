package vn.toancanh.ui.command.feed;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.command.terminal.Slip;

/** The months that are asked for: from one to another, or so many that end with one. */
final class Span {
    @Option(names = "--from", paramLabel = "MONTH", description = "the first month, such as 2024-01")
    private @Nullable String from;

    @Option(names = "--months", paramLabel = "N", description = "how many months, instead of the first one")
    private @Nullable Integer months;

    @Option(names = "--to", required = true, paramLabel = "MONTH", description = "the last month, such as 2024-12")
    private String to;

    /** @throws picocli.CommandLine.ParameterException if the months cannot be read, or the last lies before the first */
    void refuseUnlessMonths(CommandSpec spec) {
        Slip.refusedAsUsage(spec, () -> {
            if ((from == null) == (months == null)) {
                throw new IllegalArgumentException(
                        "Cannot tell the first month: either --from MONTH or --months N is needed");
            }
            if (months != null && months < 1) {
                throw new IllegalArgumentException(
                        "Cannot simulate %d months: accepted is a number from 1".formatted(months));
            }
            if (first().compareTo(last()) > 0) {
                throw new IllegalArgumentException(
                        "Cannot simulate from %s to %s: the last month lies before the first".formatted(from, to));
            }
            return first();
        });
    }

    Period first() {
        if (from != null) {
            return month(from);
        }
        var first = YearMonth.of(last().year(), last().ordinal()).minusMonths(months == null ? 0 : months - 1L);
        return Period.month(first.getYear(), first.getMonthValue());
    }

    Period last() {
        return month(to);
    }

    private static Period month(String typed) {
        if (!typed.matches("\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException(
                    "Cannot simulate month '%s': accepted is a month such as 2024-01".formatted(typed));
        }
        return Period.parse(typed);
    }
}
