package vn.toancanh.analytics.simulation;

import java.util.List;

/** Makes up the rows of one feed, and notes what they amount to; it knows whom it gave what, and never adds rows up. */
sealed interface FeedSimulation
        permits RegisterSimulation,
                FibreSimulation,
                CoverageSimulation,
                AccountSimulation,
                EnterpriseSimulation,
                ReportSimulation {
    List<Field> fields();

    /** @throws vn.toancanh.analytics.AnalyticsException if something is missing without which no rows can be made up there */
    default void check(Setting setting) {}

    /** The rows of one period, in an order that follows from the setting alone. */
    void make(Setting setting, Rows rows, Truth truth);
}
