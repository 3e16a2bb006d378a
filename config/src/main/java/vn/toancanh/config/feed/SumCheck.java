package vn.toancanh.config.feed;

import java.util.List;

/** A row's total must be the sum of its parts: people are urban and rural people. */
public record SumCheck(String name, String total, List<String> parts) {
    public SumCheck {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException(
                    "Cannot check %s: a sum needs at least two parts, found %s".formatted(name, parts));
        }
    }
}
