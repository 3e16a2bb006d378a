package vn.toancanh.analytics.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.release.Release;

/**
 * Finds what a release has placed by other boundaries than those that are kept now, so that the map and the numbers speak of the same
 * ground. Made-up points stay where they were made up.
 *
 * <p>Decision: docs/decisions/0005-schematic-boundaries.md
 */
public final class PlacingAnew {
    private final Lake lake;
    private final Definitions definitions;
    private final Release release;
    private final Map<LocalDate, PlacedOn> marks = new ConcurrentHashMap<>();
    private Optional<List<KeptBoundaries>> kept = Optional.empty();

    public PlacingAnew(Lake lake, Definitions definitions, Release release) {
        this.lake = lake;
        this.definitions = definitions;
        this.release = release;
    }

    /** The deliveries whose points lie by other boundaries, and have not been tried with those of today. */
    public List<Delivery> due() {
        return placedOtherwise()
                .filter(delivery -> lake.inbox().isToBePlacedAnew(delivery, today(delivery)))
                .toList();
    }

    /** Hands each of them in once more, from the bytes that the inbox keeps. */
    void handIn() {
        placedOtherwise().toList().forEach(delivery -> lake.inbox().handInAnew(delivery, today(delivery)));
    }

    /** Where no official ones are kept any more, there is nothing to place by. */
    private Stream<Delivery> placedOtherwise() {
        return release.deliveries().stream()
                .filter(delivery -> !delivery.simulated())
                .filter(delivery -> definitions
                        .feed(delivery.feed())
                        .filter(Feed::isPlacedByGeometry)
                        .isPresent())
                .filter(delivery -> !today(delivery).equals(PlacedOn.SCHEMATIC))
                .filter(delivery -> !release.placingOf(delivery).equals(Optional.of(today(delivery))));
    }

    private PlacedOn today(Delivery delivery) {
        return marks.computeIfAbsent(delivery.timePeriod().lastDay(), day -> new PlacingBoundaries(
                        kept(), definitions, definitions.areas().on(day))
                .mark());
    }

    /** Read once, and only if a delivery asks for it. */
    private List<KeptBoundaries> kept() {
        var known = kept.orElseGet(() -> PlacingBoundaries.keptIn(lake));
        kept = Optional.of(known);
        return known;
    }
}
