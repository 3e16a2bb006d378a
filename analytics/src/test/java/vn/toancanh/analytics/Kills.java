package vn.toancanh.analytics;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many processes were killed, by the last step that each had told. */
final class Kills {
    private final Map<String, Integer> waiting = new TreeMap<>();
    private final Map<String, Integer> anywhere = new TreeMap<>();
    private int readings;

    synchronized void addWaiting(String step) {
        waiting.merge(step, 1, Integer::sum);
    }

    synchronized void addAnywhere(String lastStep) {
        anywhere.merge(lastStep, 1, Integer::sum);
    }

    synchronized void addReadings(int more) {
        readings += more;
    }

    synchronized int count() {
        return sum(waiting) + sum(anywhere);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many were killed at the step itself. */
    synchronized int waitingAt(String step) {
        return waiting.getOrDefault(step, 0);
    }

    @Override
    public synchronized String toString() {
        return "%d kills, %d readings; at the step itself: %s; at a random moment after the step: %s"
                .formatted(count(), readings, told(waiting), told(anywhere));
    }

    private static String told(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(step -> step.getKey() + " " + step.getValue())
                .collect(Collectors.joining(", "));
    }
}
