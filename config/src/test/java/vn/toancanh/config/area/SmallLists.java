package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists of a few units, and endings of theirs, made in memory. */
final class SmallLists {
    static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    static final LocalDate LATER = LocalDate.of(2025, 1, 1);

    private SmallLists() {}

    /** A list that speaks for as long as one from its first day does unless more is said. */
    static UnitList list(LocalDate from, Area... units) {
        return list(Validity.ofListFrom(from), units);
    }

    static UnitList list(Validity validity, Area... units) {
        return new UnitList(
                "test",
                validity,
                Stream.of(units).map(unit -> unit.during(validity)).toList(),
                List.of());
    }

    /** A unit on the days of the list that it is given to. */
    static Area unit(String code, String name, String parent) {
        return new Area(new AreaCode(code), name, new AreaCode(parent), new Validity(CENSUS, null));
    }

    static Ending ending(String code, LocalDate last, String into) {
        return new Ending(new AreaCode(code), last, Optional.of(new AreaCode(into)), "test");
    }

    static AreaCode[] codes(String... codes) {
        return Stream.of(codes).map(AreaCode::new).toArray(AreaCode[]::new);
    }
}
