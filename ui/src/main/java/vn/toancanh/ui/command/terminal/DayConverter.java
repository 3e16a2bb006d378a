package vn.toancanh.ui.command.terminal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as it is typed. */
public final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "Cannot read day '%s': accepted is a day of the calendar, written year-month-day such as 2025-07-01"
                            .formatted(typed));
        }
    }
}
