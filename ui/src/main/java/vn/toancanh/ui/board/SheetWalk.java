package vn.toancanh.ui.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the units whose own amounts are in an area's sums, in the order of their codes.
 *
 * @param paired the units in which both sides are known of the whole unit
 * @param inPart those among them of which too little was looked at
 */
record SheetWalk(GeographyIndex units, BitSet paired, BitSet inPart) {
    /**
     * From the area down: the own amount of a unit stands for all below it, where it is known above and below the line.
     *
     * @param part what stands in the side's place where too little was looked at
     */
    List<Makeup.Part> parts(int of, SheetSide side, SheetSide part) {
        var isPaired = new BitSet(of + 1);
        var isInPart = new BitSet(of + 1);
        return walk(of, at -> {
            boolean isBelowAPair = at != of && isPaired.get(units.parent(at));
            isPaired.set(at, isBelowAPair || paired.get(at));
            isInPart.set(at, isBelowAPair ? isInPart.get(units.parent(at)) : inPart.get(at));
            return isPaired.get(at) ? (isInPart.get(at) ? part : side).parts(at, units.code(at)) : List.of();
        });
    }

    /** The same of one side alone, whatever is known of the other. */
    List<Makeup.Part> unpaired(int of, SheetSide side) {
        return walk(of, at -> side.parts(at, units.code(at)));
    }

    private List<Makeup.Part> walk(int of, IntFunction<List<Makeup.Part>> own) {
        var isOpen = new BitSet(of + 1);
        var parts = new ArrayList<Makeup.Part>();
        for (int i = of; i >= 0; i--) {
            int parent = i == of ? -1 : units.parent(i);
            if (i == of || parent >= 0 && parent <= of && isOpen.get(parent)) {
                var found = own.apply(i);
                parts.addAll(found);
                isOpen.set(i, found.isEmpty());
            }
        }
        parts.sort(Comparator.comparing(Makeup.Part::unit));
        return parts;
    }
}
