package vn.toancanh.lake.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Counted;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Displacement;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Slice;

/** What readers see, all of it at once. */
public final class Release {

    private final ReleaseEntry entry;
    private final List<Delivery> deliveries;
    private final Map<String, PlacedOn> boundaries;
    private final DeliveredProvinces provinces;
    private final Map<FeedId, Counted> counted;

    /**
     * @param entry what the list of all releases has of it
     * @param deliveries the deliveries that are counted, oldest first
     * @param boundaries by which boundaries the points of its deliveries were placed, by the delivery's id; none for those whose
     *     rows give no points, nor for those that older programs placed
     * @param provinces in which its deliveries have rows, as far as that is on record
     */
    public Release(
            ReleaseEntry entry,
            List<Delivery> deliveries,
            Map<String, PlacedOn> boundaries,
            DeliveredProvinces provinces) {
        this.entry = entry;
        this.deliveries = List.copyOf(deliveries);
        this.boundaries = Map.copyOf(boundaries);
        this.provinces = provinces;
        this.counted = Counted.byFeed(deliveries, provinces);
    }

    public ReleaseEntry entry() {
        return entry;
    }

    /** The deliveries that are counted, oldest first. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    /** By which boundaries the points of its deliveries were placed, by the delivery's id. */
    public Map<String, PlacedOn> boundaries() {
        return boundaries;
    }

    public long id() {
        return entry.id();
    }

    public OptionalLong parent() {
        return entry.parent();
    }

    public OptionalLong restored() {
        return entry.restored();
    }

    public Instant publishedAt() {
        return entry.publishedAt();
    }

    public String configHash() {
        return entry.configHash();
    }

    public Optional<CodeVersion> codeVersion() {
        return entry.codeVersion();
    }

    public Optional<Instant> expiredAt() {
        return entry.expiredAt();
    }

    public List<ReleaseTag> tags() {
        return entry.tags();
    }

    public Map<String, Long> snapshots() {
        return entry.snapshots();
    }

    /** Whether its files were given up: what it was stays on record, but its numbers cannot be read any more. */
    public boolean isExpired() {
        return entry.isExpired();
    }

    /** By which boundaries the delivery's points were placed, as far as it has any and it is known. */
    public Optional<PlacedOn> placingOf(Delivery delivery) {
        return Optional.ofNullable(boundaries.get(delivery.id()));
    }

    /** Which of its deliveries of a feed its numbers hold: made-up ones may have given way to real ones. */
    public Counted counted(FeedId feed) {
        return counted.getOrDefault(feed, new Counted(feed, List.of(), provinces));
    }

    /** What is counted in place of one of its deliveries; empty where its numbers hold it. */
    public Optional<Displacement> displacementOf(Delivery delivery) {
        return counted(delivery.feed()).displacementOf(delivery);
    }

    /**
     * The table as this release shows it.
     *
     * @throws LakeException if the release has expired
     */
    public Slice slice(LakeTable table) {
        requireKept("read");
        Long snapshot = snapshots().get(table.name());
        return Slice.of(table, snapshot == null ? OptionalLong.empty() : OptionalLong.of(snapshot));
    }

    /** Refuses what needs the numbers of a release whose files were given up. */
    void requireKept(String what) {
        expiredAt().ifPresent(moment -> {
            throw new LakeException(
                    "Cannot %s release %d: it expired at %s, and what it showed is not kept any more. A release that has not expired is accepted; ./toancanh releases list names them."
                            .formatted(what, id(), moment));
        });
    }

    /** What is counted once these are accepted: each takes the place of the one for the same feed, provider and period. */
    public static List<Delivery> inEffect(Optional<Release> base, List<Delivery> accepted) {
        List<Delivery> inEffect = new ArrayList<>(base.map(Release::deliveries).orElse(List.of()));
        for (Delivery delivery : accepted) {
            inEffect.removeIf(old -> delivery.consignment().replaces(old.consignment()));
            inEffect.add(delivery);
        }
        return inEffect;
    }

    /** Whether the delivery is in effect in it; {@link #displacementOf} tells where its numbers hold another instead. */
    public boolean counts(Delivery delivery) {
        return deliveries.stream().anyMatch(counted -> counted.id().equals(delivery.id()));
    }

    /** The delivery that is counted for the same feed, provider and period. */
    public Optional<Delivery> inEffectFor(Consignment consignment) {
        return deliveries.stream()
                .filter(delivery -> delivery.consignment().replaces(consignment))
                .findFirst();
    }

    /**
     * The delivery that is counted for the latest period before, of the same feed and provider; made-up ones come before
     * made-up ones alone, real ones before real ones.
     */
    public Optional<Delivery> inEffectBefore(Consignment consignment) {
        return deliveries.stream()
                .filter(delivery -> delivery.consignment().precedes(consignment))
                .max(Comparator.comparing(Delivery::timePeriod));
    }

    /** Whether it is the same release, and nothing was learnt of it in between. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Release release
                && entry.equals(release.entry)
                && deliveries.equals(release.deliveries)
                && boundaries.equals(release.boundaries)
                && provinces.equals(release.provinces);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    @Override
    public String toString() {
        return "release " + entry;
    }
}
