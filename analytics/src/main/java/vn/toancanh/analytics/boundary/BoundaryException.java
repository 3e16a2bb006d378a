package vn.toancanh.analytics.boundary;

import java.nio.file.Path;
import java.util.List;

/** Says why a file of boundaries was refused: all its mistakes at once. */
public class BoundaryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String[] mistakes;

    BoundaryException(String action, Path file, List<String> mistakes) {
        super("Cannot %s %s: %s%n  %s"
                .formatted(action, file, count(mistakes.size()), String.join(System.lineSeparator() + "  ", mistakes)));
        this.mistakes = mistakes.toArray(String[]::new);
    }

    BoundaryException(String action, Path file, String mistake, Throwable cause) {
        this(action, file, List.of(mistake));
        initCause(cause);
    }

    private static String count(int mistakes) {
        return mistakes == 1 ? "1 mistake" : mistakes + " mistakes";
    }

    /** One sentence for each mistake, in the order of the file. */
    public List<String> mistakes() {
        return List.of(mistakes);
    }
}
