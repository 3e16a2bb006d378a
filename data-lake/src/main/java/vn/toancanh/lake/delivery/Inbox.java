package vn.toancanh.lake.delivery;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.database.LakeDatabase;

/** Takes what senders hand in, each file once, and keeps it until a run has concluded it. */
public final class Inbox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final LakeDatabase database;
    private final Clock clock;

    public Inbox(Path folder, LakeDatabase database, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Copies the file's bytes and puts them on record; the file itself is left where it is.
     *
     * @param configHash the definitions of today: bytes in effect that were checked with others are taken anew, since rows
     *     that were rejected then may pass now
     */
    public Receipt receive(Path file, Consignment consignment, String configHash) {
        return register(StoredBytes.copy(file, folder), file.getFileName().toString(), consignment, configHash);
    }

    /**
     * The same of bytes that are still coming, which are never held in memory.
     *
     * @param name what the sender calls the file
     * @throws vn.toancanh.lake.LakeException if they break off; then nothing of them is left
     */
    public Receipt receive(InputStream bytes, String name, Consignment consignment, String configHash) {
        return register(StoredBytes.copy(bytes, name, folder), name, consignment, configHash);
    }

    /**
     * The delivery that the file has become already, since it came to lie where it is; whatever has become of that since.
     *
     * @param lyingSince when it came there by the clock of its disk
     */
    public Optional<Delivery> takenBefore(Path file, Consignment consignment, Instant lyingSince) {
        var since = database.ask(handle ->
                DeliveryRegister.receivedSince(handle, consignment, lyingSince.truncatedTo(ChronoUnit.MILLIS)));
        if (since.isEmpty()) {
            return Optional.empty();
        }
        var bytes = StoredBytes.hash(file);
        return since.stream()
                .filter(delivery -> delivery.sha256().equals(bytes))
                .findFirst();
    }

    private Receipt register(StoredBytes bytes, String name, Consignment consignment, String configHash) {
        return database.change(handle -> register(handle, bytes, name, consignment, configHash));
    }

    private Receipt register(
            Handle handle, StoredBytes bytes, String name, Consignment consignment, String configHash) {
        DeliveryRegister.takeTurn(handle);
        Optional<Delivery> pending = DeliveryRegister.pendingFor(handle, consignment);
        if (pending.isPresent()) {
            return pending.filter(same -> same.sha256().equals(bytes.sha256()))
                    .<Receipt>map(Receipt.AlreadyPending::new)
                    .orElseGet(() -> added(handle, bytes, name, consignment));
        }
        return CountedSpans.inEffectFor(handle, consignment)
                .filter(same -> same.sha256().equals(bytes.sha256()))
                .filter(same -> DeliveryRegister.wasCheckedWith(handle, same, configHash))
                .<Receipt>map(Receipt.AlreadyInEffect::new)
                .orElseGet(() -> added(handle, bytes, name, consignment));
    }

    private Receipt added(Handle handle, StoredBytes bytes, String name, Consignment consignment) {
        Instant now = momentOfReceipt(handle);
        var delivery = new Delivery(idOf(now, bytes.sha256()), consignment, bytes.sha256(), name, bytes.count(), now);
        DeliveryRegister.add(handle, delivery);
        return new Receipt.Received(delivery);
    }

    /**
     * By our clock, but later than every other receipt: servers disagree about the time, and the order of ids is that of receipt,
     * since the later of two deliveries takes the place of the earlier.
     */
    private Instant momentOfReceipt(Handle handle) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return DeliveryRegister.latestReceipt(handle)
                .map(latest -> latest.plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
    }

    private static String idOf(Instant now, String sha256) {
        return TIME.format(now) + "-" + sha256.substring(0, 8);
    }

    /**
     * Puts the bytes of a delivery on record once more, as a delivery of its own that waits to be placed by other boundaries.
     *
     * @return empty where a newer delivery waits to take its place anyway, or these bytes were tried with these boundaries since
     */
    public Optional<Delivery> handInAnew(Delivery delivery, PlacedOn boundaries) {
        return database.change(handle -> {
            DeliveryRegister.takeTurn(handle);
            if (!isToBePlacedAnew(handle, delivery, boundaries)) {
                return Optional.empty();
            }
            Instant now = momentOfReceipt(handle);
            Delivery anew = new Delivery(
                    idOf(now, delivery.sha256()),
                    delivery.consignment(),
                    delivery.sha256(),
                    delivery.fileName(),
                    delivery.byteCount(),
                    now);
            DeliveryRegister.add(handle, anew);
            DeliveryRegister.note(handle, anew.id(), boundaries);
            return Optional.of(anew);
        });
    }

    /** Whether {@link #handInAnew} would do so. */
    public boolean isToBePlacedAnew(Delivery delivery, PlacedOn boundaries) {
        return database.ask(handle -> isToBePlacedAnew(handle, delivery, boundaries));
    }

    private static boolean isToBePlacedAnew(Handle handle, Delivery delivery, PlacedOn boundaries) {
        return DeliveryRegister.pendingFor(handle, delivery.consignment()).isEmpty()
                && !DeliveryRegister.wasPlacedAnew(handle, delivery, boundaries);
    }

    /** Notes by which boundaries the points of a delivery are placed. */
    public void note(Delivery delivery, PlacedOn boundaries) {
        database.change(handle -> {
            DeliveryRegister.note(handle, delivery.id(), boundaries);
            return delivery;
        });
    }

    /** Notes in which provinces deliveries have accepted rows, by their ids. */
    public void note(Map<String, Set<AreaCode>> provinces) {
        database.change(handle -> {
            provinces.forEach((delivery, codes) -> DeliveryRegister.note(handle, delivery, codes));
            return provinces;
        });
    }

    /** In which provinces the deliveries of a feed have accepted rows, as far as it is on record. */
    public DeliveredProvinces provincesOf(FeedId feed) {
        return database.ask(handle -> DeliveryRegister.provincesOf(handle, feed));
    }

    /** The codes of those who have delivered to a feed what was counted once, or what waits. */
    public List<String> providersOf(FeedId feed) {
        return database.ask(handle -> DeliveryRegister.providersOf(handle, feed));
    }

    /** How many times anything was handed in, by whichever way; more with every receipt. */
    public long receipts() {
        return database.ask(DeliveryRegister::receipts);
    }

    /** The deliveries that wait for a run, oldest first. */
    public List<Delivery> pending() {
        return database.ask(DeliveryRegister::pending);
    }

    /** Whether any that wait were received after the run had begun; by the order of receipt, whatever the clocks say. */
    public boolean hasPendingSince(long run) {
        return database.ask(handle -> DeliveryRegister.hasPendingSince(handle, run));
    }

    /** A delivery of that id that waits for a run. */
    public Optional<Delivery> findPending(String id) {
        return pending().stream().filter(delivery -> delivery.id().equals(id)).findFirst();
    }

    /** The file's bytes as the sender handed them in. */
    public Path bytesOf(Delivery delivery) {
        return folder.resolve(delivery.sha256());
    }

    /** Takes a delivery from those pending; trying it again does no harm. */
    public void settle(Delivery delivery) {
        database.change(handle -> {
            DeliveryRegister.settle(handle, delivery.id());
            return delivery;
        });
    }
}
