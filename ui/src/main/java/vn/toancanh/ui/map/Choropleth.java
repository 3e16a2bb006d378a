package vn.toancanh.ui.map;

import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;

/** The values of one indicator and period over the areas of a map, without their geometry. */
public record Choropleth(Ramp ramp, List<Shade> shades) {
    /** Keeps its own list. */
    public Choropleth {
        shades = List.copyOf(shades);
    }

    /** The same by columns, which is half the size on the wire: 30 areas stay under 2 KB. */
    Wire wire() {
        var years = shades.stream()
                .map(Shade::restsOn)
                .filter(year -> !year.isEmpty())
                .distinct()
                .toList();
        return new Wire(
                ramp.prefix(),
                shades.stream().map(Shade::code).collect(Collectors.joining(" ")),
                shades.stream().map(shade -> step(shade.step())).collect(Collectors.joining()),
                shades.stream().map(Shade::value).toList(),
                shades.stream().map(Shade::part).toList(),
                shades.stream().map(Shade::rank).toList(),
                shades.stream().map(Shade::distance).toList(),
                shades.stream().map(shade -> marks(shade.marks())).collect(Collectors.joining()),
                years,
                shades.stream().map(Shade::restsOn).map(years::indexOf).toList());
    }

    private static String step(int step) {
        return step == Shade.NO_DATA ? "-" : String.valueOf(step);
    }

    /** One digit for both facts: 1 for an estimate, and 2 more for simulated. */
    private static String marks(Marks marks) {
        return String.valueOf((marks.hold(Mark.ESTIMATED) ? 1 : 0) + (marks.hold(Mark.SIMULATED) ? 2 : 0));
    }

    /** What the browser is sent: one character a step and for its marks, one word a code; of the years which it is, or −1. */
    record Wire(
            String ramp,
            String codes,
            String steps,
            List<String> values,
            List<String> parts,
            List<Integer> ranks,
            List<String> distances,
            String marks,
            List<String> years,
            List<Integer> restsOn) {}
}
