package vn.toancanh.ui.atlas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.Tessellation;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.ui.recent.Recent;

/** Schematic boundaries of the districts that have a seat, and of their provinces; computed once for each division of the country. */
final class SchematicBoundaries {
    /** Far more divisions than the periods of one release have; edited definitions bring others. */
    private static final int KEPT = 64;

    private final Recent<List<SeatedDistrict>, BoundarySet> districts = new Recent<>(KEPT);

    /** Boundaries of the question's level; none where no district has a seat then. */
    Optional<BoundarySet> of(Question question) {
        if (question.seats().isEmpty()) {
            return Optional.empty();
        }
        var drawn = districts.of(question.seats(), SchematicBoundaries::tessellated);
        return switch (question.level()) {
            case DISTRICT -> Optional.of(drawn);
            case PROVINCE -> Optional.of(provinces(drawn, question.seats()));
            case COUNTRY, COMMUNE -> Optional.empty();
        };
    }

    private static BoundarySet tessellated(List<SeatedDistrict> seats) {
        return Tessellation.of(
                "any",
                AreaLevel.DISTRICT.id(),
                seats.stream().map(SeatedDistrict::seat).toList());
    }

    private static BoundarySet provinces(BoundarySet districts, List<SeatedDistrict> seats) {
        var provinceOf = seats.stream()
                .collect(Collectors.toMap(district -> district.seat().code(), SeatedDistrict::province));
        return districts.dissolved(AreaLevel.PROVINCE.id(), provinceOf::get);
    }
}
