package vn.toancanh.config.area;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the administrative division on the days on which it is so named and so placed.
 *
 * @param name the official name with its kind, such as {@code Huyện Nho Quan}
 * @param parent the unit that it belongs to; none for the country
 */
public record Area(AreaCode code, String name, @Nullable AreaCode parent, Validity validity) {
    public Area {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Cannot have area %s without a name".formatted(code));
        }
    }

    public AreaLevel level() {
        return code.level();
    }

    /** The name without its kind: {@code Nho Quan}. */
    public String shortName() {
        return AreaName.withoutKind(name);
    }

    /** Whether the two differ in their days and in the spelling of the name at the most. */
    boolean saysTheSameAs(Area other) {
        return Objects.equals(parent, other.parent) && AreaName.fold(name).equals(AreaName.fold(other.name));
    }

    /** Whether the two have one name, whatever their kinds are. */
    boolean isNamedLike(Area other) {
        return AreaName.fold(shortName()).equals(AreaName.fold(other.shortName()));
    }

    Area during(Validity other) {
        return new Area(code, name, parent, other);
    }
}
