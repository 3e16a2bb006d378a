package vn.toancanh.config.quality;

import vn.toancanh.config.Label;

/**
 * A check with its name and what follows from it.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
public record QualityCheck(String id, Severity severity, Label name, Rule rule) {}
