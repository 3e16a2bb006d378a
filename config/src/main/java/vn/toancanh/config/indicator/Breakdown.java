package vn.toancanh.config.indicator;

import java.util.Optional;
import vn.toancanh.config.feed.CodeList;

/**
 * By what a measure is counted beside its total, such as the operator or the sector.
 *
 * @param column whose values part the records
 * @param list which of its groups a value belongs to; where there is none, each value stands for itself
 */
public record Breakdown(String column, Optional<CodeList> list) {
    /** What is counted under this name belongs to no group of the list. */
    public static final String OTHER = "other";
}
