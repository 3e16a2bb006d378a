package vn.toancanh.analytics.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;

/** What points are placed by on each day, found once for all deliveries that are looked at together. */
final class Terrains {
    private final Definitions definitions;
    private final Supplier<List<KeptBoundaries>> reading;
    private final Map<Question, Terrain> known = new ConcurrentHashMap<>();
    private Optional<List<KeptBoundaries>> kept = Optional.empty();

    private record Question(LocalDate day, boolean simulated) {}

    /** @param reading reads the official boundaries that are kept */
    Terrains(Definitions definitions, Supplier<List<KeptBoundaries>> reading) {
        this.definitions = definitions;
        this.reading = reading;
    }

    /** @throws RefusedDelivery if no unit of the day has boundaries to go by, or they are damaged */
    Terrain on(Geography geography, boolean simulated) {
        return known.computeIfAbsent(
                new Question(geography.day(), simulated),
                question -> Terrain.of(new PlacingBoundaries(kept(), definitions, geography), simulated));
    }

    /** Read only if a delivery asks for them. */
    private synchronized List<KeptBoundaries> kept() {
        var read = kept.orElseGet(reading);
        kept = Optional.of(read);
        return read;
    }
}
