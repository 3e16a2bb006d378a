package vn.toancanh.config.area;

/**
 * A recorded decision that a name, as a sender writes it under a given unit, means a given code.
 *
 * <p>Decision: docs/decisions/0007-places-are-never-guessed.md
 *
 * @param parent the district that the sender names, or the province where the sender gives no district
 * @param why the evidence, for whoever doubts it
 */
public record NameVariant(AreaCode parent, String written, AreaCode code, String why) {
    public NameVariant {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Cannot read '%s' as %s without a reason".formatted(written, code));
        }
    }
}
