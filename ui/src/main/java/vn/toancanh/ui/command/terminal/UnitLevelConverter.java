package vn.toancanh.ui.command.terminal;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.config.area.AreaLevel;

/** Reads the level of units that have boundaries of their own. */
public final class UnitLevelConverter implements ITypeConverter<AreaLevel> {
    @Override
    public AreaLevel convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "province" -> AreaLevel.PROVINCE;
            case "district" -> AreaLevel.DISTRICT;
            case "commune" -> AreaLevel.COMMUNE;
            default ->
                throw new TypeConversionException(
                        "Cannot import boundaries of level '%s': accepted are province, district, commune"
                                .formatted(text));
        };
    }
}
