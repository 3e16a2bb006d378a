package vn.toancanh.config.quality;

import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.MeasureId;

/** What is held against what, and how far it may go. */
public sealed interface Rule {
    /** Beyond it the check is not passed. */
    double limit();

    /** What it speaks of: the identifier of a feed, measure or indicator. */
    String subject();

    /** The share of a delivery's rows that are rejected, 0 to 1. */
    record RejectedShare(FeedId feed, double limit) implements Rule {
        public RejectedShare {
            refuseUnlessShare(limit);
        }

        @Override
        public String subject() {
            return feed.value();
        }
    }

    /** The share of the units of the provider's period before that have no accepted row, 0 to 1. */
    record MissingUnits(FeedId feed, double limit) implements Rule {
        public MissingUnits {
            refuseUnlessShare(limit);
        }

        @Override
        public String subject() {
            return feed.value();
        }
    }

    /** The number of units of a delivery that another real provider has delivered for the same period: they would be added up. */
    record SharedUnits(FeedId feed, double limit) implements Rule {
        public SharedUnits {
            refuseUnlessNumber(limit, "units");
        }

        @Override
        public String subject() {
            return feed.value();
        }
    }

    /** The number of keys of a delivery, such as enterprises, that another real provider has delivered for the same period. */
    record SharedKeys(FeedId feed, double limit) implements Rule {
        public SharedKeys {
            refuseUnlessNumber(limit, "keys");
        }

        @Override
        public String subject() {
            return feed.value();
        }
    }

    /**
     * A part is no more than its whole.
     *
     * @param at the level of the areas that are looked at
     * @param limit how far beyond the whole it may be, as a share of it: its denominator may be of an earlier period
     */
    record PartOfWhole(IndicatorId indicator, AreaLevel at, double limit) implements Rule {
        @Override
        public String subject() {
            return indicator.value();
        }
    }

    /**
     * A value moves no further from one period to the next.
     *
     * @param limit in the indicator's unit
     */
    record Jump(IndicatorId indicator, AreaLevel at, double limit) implements Rule {
        @Override
        public String subject() {
            return indicator.value();
        }
    }

    /** A stock falls by no larger a share from one period to the next, 0 to 1. */
    record Fall(MeasureId measure, AreaLevel at, double limit) implements Rule {
        public Fall {
            refuseUnlessShare(limit);
        }

        @Override
        public String subject() {
            return measure.value();
        }
    }

    private static void refuseUnlessNumber(double limit, String of) {
        if (!(limit >= 0 && limit == Math.rint(limit))) {
            throw new IllegalArgumentException(
                    "Cannot be a number of %s of %s: accepted are whole numbers from 0".formatted(of, limit));
        }
    }

    private static void refuseUnlessShare(double limit) {
        if (!(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException("Cannot be a share of %s: accepted are 0 to 1".formatted(limit));
        }
    }
}
