package vn.toancanh.config.indicator;

import java.util.Optional;
import vn.toancanh.config.Label;

/**
 * What a promise is about: named, defined, computed and judged here and nowhere else.
 *
 * @param surveyed what says how much of each unit was looked at; without it a unit in which anything was counted is taken as whole
 * @param decimals how many places a screen shows
 * @param reference the document that defines it
 */
public record Indicator(
        IndicatorId id,
        Pillar pillar,
        Label name,
        Label definition,
        Formula formula,
        Optional<Surveyed> surveyed,
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
