package vn.toancanh.ui.command.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.config.area.AreaCode;

/** Reads the code of a unit as it is typed. */
public final class AreaCodeConverter implements ITypeConverter<AreaCode> {
    @Override
    public AreaCode convert(String typed) {
        try {
            return new AreaCode(typed);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
