package vn.toancanh.config.indicator;

import vn.toancanh.config.Label;

/**
 * What a promise is about: named, defined, computed and judged here and nowhere else.
 *
 * @param decimals how many places a screen shows
 * @param reference the document that defines it
 */
public record Indicator(
        IndicatorId id,
        Pillar pillar,
        Label name,
        Label definition,
        Formula formula,
        Unit unit,
        Direction direction,
        int decimals,
        String reference) {
    public Indicator {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException(
                    "Cannot show %s with %d decimals: accepted are 0 to 6".formatted(id, decimals));
        }
    }
}
