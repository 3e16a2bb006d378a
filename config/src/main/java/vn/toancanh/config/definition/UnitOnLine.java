package vn.toancanh.config.definition;

import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Severed;

/** A unit as a list names it, and the line on which it does. */
record UnitOnLine(Area unit, String file, int line) {
    /** Whether it says that the severed unit belongs where it does. */
    boolean says(Severed severed) {
        return unit.code().equals(severed.unit().code())
                && severed.unit().parent() != null
                && severed.unit().parent().equals(unit.parent())
                && unit.validity().covers(severed.days().from());
    }

    Mistake mistakenParent(String found, String accepted) {
        return new Mistake(file, line, "parent of %s %s".formatted(unit.code(), unit.name()), found, accepted);
    }
}
