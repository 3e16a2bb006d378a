package vn.toancanh.config;

/** A name or a sentence in the two languages of the product. */
public record Label(String vi, String en) {
    public Label {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "Cannot label in one language only: found '%s' / '%s'".formatted(vi, en));
        }
    }

    /** The words in the given language; Vietnamese unless English is asked for. */
    public String in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vi;
            case ENGLISH -> en;
        };
    }
}
