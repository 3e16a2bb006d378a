package vn.toancanh.config.indicator;

import vn.toancanh.config.definition.Identifier;

/** Names a measure, such as {@code households-with-fibre}. */
public record MeasureId(String value) implements Comparable<MeasureId> {
    /** @throws IllegalArgumentException unless the text is lower-case words joined by hyphens */
    public MeasureId {
        Identifier.check(value);
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
