package vn.toancanh.config.target;

import vn.toancanh.config.definition.Identifier;

/** Names a programme, such as {@code ninh-binh-01-nq-tu}. */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {
    /** @throws IllegalArgumentException unless the text is lower-case words joined by hyphens */
    public ProgrammeId {
        Identifier.check(value);
    }

    @Override
    public int compareTo(ProgrammeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
