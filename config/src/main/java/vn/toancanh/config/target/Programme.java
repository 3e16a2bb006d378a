package vn.toancanh.config.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.Label;
import vn.toancanh.config.area.AreaCode;

/**
 * A document that promises: a resolution, directive or plan of a province.
 *
 * @param issuedOn the day on which it was issued; none where the source does not say
 */
public record Programme(
        ProgrammeId id,
        AreaCode province,
        Label name,
        @Nullable LocalDate issuedOn,
        String issuer,
        String source) {}
