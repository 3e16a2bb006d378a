package vn.toancanh.ui.command.delivery;

import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Waits;
import vn.toancanh.ui.command.terminal.CommandException;

/** Every delivery on record, the newest first. */
record DeliveryList(List<DeliveryEntry> entries) {
    DeliveryList {
        entries = List.copyOf(entries);
    }

    static DeliveryList of(Lake lake) {
        var latest = lake.releases().latest();
        return new DeliveryList(lake.history().states().stream()
                .map(state -> DeliveryEntry.of(state, latest))
                .toList());
    }

    /** Which of them wait for other providers. */
    Waits waits() {
        return Waits.among(
                entries.stream().flatMap(entry -> entry.conclusion().stream()).toList());
    }

    /**
     * The delivery of an id, or of the first eight or more digits of its bytes' SHA-256.
     *
     * @throws CommandException if there is none, or more than one of these bytes
     */
    DeliveryEntry find(String typed) {
        var found = entries.stream().filter(entry -> entry.isMeantBy(typed)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new CommandException(
                found.isEmpty()
                        ? "Cannot find delivery '%s': no such delivery is on record; ./toancanh deliveries lists all"
                                .formatted(typed)
                        : "Cannot tell which delivery '%s' is: accepted are %s".formatted(typed, ids(found)));
    }

    private static String ids(List<DeliveryEntry> entries) {
        return entries.stream().map(entry -> entry.delivery().id()).collect(Collectors.joining(", "));
    }
}
