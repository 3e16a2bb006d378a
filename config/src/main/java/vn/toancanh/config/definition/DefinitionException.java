package vn.toancanh.config.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Definitions could not be read; says everything that is wrong with them at once. */
public final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public DefinitionException(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(Mistake::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        "Cannot read the definitions: %d mistake%s\n  "
                                .formatted(mistakes.size(), mistakes.size() == 1 ? "" : "s"),
                        "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
