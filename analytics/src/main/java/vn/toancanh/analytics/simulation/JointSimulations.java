package vn.toancanh.analytics.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Deliveries that older versions made up for all provinces of a month at once. What such a delivery holds is made up in its
 * place again, for a second delivery beside it would be added to it.
 *
 * <p>Decision: docs/decisions/0018-made-up-lines-are-delivered-by-province.md
 */
record JointSimulations(Lake lake, Areas areas, SparkEngine engine) {
    private static final String FILE_NAME = "simulated_%s_%s_seed-.*[.]parquet";

    /** Those of the provinces that a delivery in effect for the month holds together; of other feeds than lines there is none. */
    List<AreaCode> among(List<AreaCode> provinces, FeedId feed, Period month) {
        if (!feed.equals(FibreSimulation.FEED)) {
            return List.of();
        }
        var communes = communes(feed, month);
        var geography = areas.on(month.lastDay());
        return provinces.stream()
                .filter(province -> geography.leavesOf(province).stream()
                        .anyMatch(leaf -> communes.contains(leaf.code().value())))
                .toList();
    }

    private Set<String> communes(FeedId feed, Period month) {
        var joint = new Consignment(feed, Simulations.PROVIDER, month, true, "");
        return lake.releases()
                .latest()
                .flatMap(release -> release.inEffectFor(joint))
                .filter(JointSimulations::isMadeHere)
                .map(this::communes)
                .orElse(Set.of());
    }

    /** A made-up file that somebody handed in under the same provider is none of ours. */
    private static boolean isMadeHere(Delivery delivery) {
        return delivery.fileName().matches(FILE_NAME.formatted(delivery.feed(), delivery.timePeriod()));
    }

    private Set<String> communes(Delivery delivery) {
        var file = lake.inbox().bytesOf(delivery).toString();
        return engine
                .session()
                .read()
                .parquet(file)
                .select("commune_code")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .collect(Collectors.toSet());
    }
}
