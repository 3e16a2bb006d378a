package vn.toancanh.analytics.total;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * What one measure counted: whole numbers of the smallest part in which its unit is counted, so that sums are the same in any order.
 *
 * @param bySlot by slot and unit; a unit in which nothing was counted is not there
 */
public record Amounts(SortedMap<Slot, SortedMap<AreaCode, Long>> bySlot) {
    public static Amounts none() {
        return new Amounts(new TreeMap<>());
    }

    /** Counts an amount into a unit. */
    public void add(Slot slot, AreaCode unit, long amount) {
        bySlot.computeIfAbsent(slot, first -> new TreeMap<>()).merge(unit, amount, Math::addExact);
    }

    /** Takes an amount for what a unit has, whatever it had. */
    public void put(Slot slot, AreaCode unit, long amount) {
        bySlot.computeIfAbsent(slot, first -> new TreeMap<>()).put(unit, amount);
    }

    /** What is counted in a slot; empty where nothing is. */
    public SortedMap<AreaCode, Long> in(Slot slot) {
        return bySlot.getOrDefault(slot, new TreeMap<>());
    }

    /** What is counted in a period, by breakdown. */
    public Map<Slot, SortedMap<AreaCode, Long>> of(Period period) {
        return bySlot.entrySet().stream()
                .filter(slot -> slot.getKey().period().equals(period))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes all that others counted, in place of what stands in the same slots. */
    public void putAll(Amounts others) {
        bySlot.putAll(others.bySlot);
    }
}
