package vn.toancanh.ui.command.delivery;

import java.util.List;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;

/**
 * Rejections as lines for the sender of a file.
 *
 * @param rowsBeyond how many rejected rows are not among them, since so many are not kept
 */
record RejectionLines(List<Rejection> rejections, long rowsBeyond) {
    /**
     * Prints the first ones and how to see the rest.
     *
     * @param all the command that prints all
     */
    void tell(Terminal terminal, Limit limit, String all) {
        var shown = rejections.subList(0, limit.of(rejections.size()));
        shown.forEach(rejection -> terminal.say("  " + line(rejection)));
        if (shown.size() < rejections.size()) {
            terminal.say("  … and %d more mistakes: %s", rejections.size() - shown.size(), all);
        }
        if (rowsBeyond > 0) {
            terminal.say(
                    "  … and %d more rejected rows, of which only the count is kept: mend those above first",
                    rowsBeyond);
        }
    }

    private static String line(Rejection rejection) {
        var place = rejection.column().isEmpty() ? "" : ", column " + rejection.column();
        var value = rejection.value().isEmpty() ? "" : "'" + rejection.value() + "' ";
        return "line " + rejection.rowNumber() + place + ": " + value + rejection.reason();
    }
}
