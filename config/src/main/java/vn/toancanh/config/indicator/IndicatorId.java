package vn.toancanh.config.indicator;

import vn.toancanh.config.definition.Identifier;

/** Names an indicator, such as {@code households-with-fibre}. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {
    /** @throws IllegalArgumentException unless the text is lower-case words joined by hyphens */
    public IndicatorId {
        Identifier.check(value);
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
