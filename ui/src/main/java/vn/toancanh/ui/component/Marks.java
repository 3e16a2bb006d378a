package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that must be told beside a number: it can be simulated, estimated, both or neither.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public record Marks(Set<Mark> all) {
    /** Of a number that was measured and counted in its own period. */
    public static final Marks NONE = new Marks(Set.of());

    /** Keeps its own set. */
    public Marks {
        all = Set.copyOf(all);
    }

    public boolean hold(Mark mark) {
        return all.contains(mark);
    }

    /** These and others, such as of several numbers under one title. */
    public Marks and(Marks others) {
        var both = EnumSet.noneOf(Mark.class);
        both.addAll(all);
        both.addAll(others.all);
        return new Marks(both);
    }

    /** Those that both have, such as what can be said once of several numbers. */
    public Marks shared(Marks others) {
        return new Marks(all.stream().filter(others::hold).collect(Collectors.toSet()));
    }

    /** These but for others, such as those that have been said already. */
    public Marks without(Marks others) {
        return new Marks(all.stream().filter(mark -> !others.hold(mark)).collect(Collectors.toSet()));
    }

    /** A number with ≈ before it where it is an estimate, for a place with room for a sign only. */
    public String beforeNumber(String number) {
        return hold(Mark.ESTIMATED) ? EstimatedMark.SHAPE + "\u00a0" + number : number;
    }

    /** Every mark in words, for a place with room. */
    public Component[] inWords() {
        return Stream.concat(simulated().stream(), estimated(EstimatedMark::new).stream())
                .toArray(Component[]::new);
    }

    /** At most one mark in words: beside "Mô phỏng" an estimate is told by its sign. */
    public Component[] inShort() {
        return Stream.concat(simulated().stream(), estimatedInShort().stream()).toArray(Component[]::new);
    }

    Optional<Component> simulated() {
        return hold(Mark.SIMULATED) ? Optional.of(new SimulatedMark()) : Optional.empty();
    }

    Optional<Component> estimatedInShort() {
        return hold(Mark.SIMULATED) ? estimated(EstimatedMark::brief) : estimated(EstimatedMark::new);
    }

    private Optional<Component> estimated(Supplier<EstimatedMark> mark) {
        return hold(Mark.ESTIMATED) ? Optional.of(mark.get()) : Optional.empty();
    }
}
