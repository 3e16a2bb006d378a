package vn.toancanh.ui.command.terminal;

import java.time.Year;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.config.period.Period;

/** Reads a year as it is typed. */
public final class YearConverter implements ITypeConverter<Year> {
    @Override
    public Year convert(String typed) {
        if (!typed.matches("\\d{4}") || isOutOfReach(Integer.parseInt(typed))) {
            throw new TypeConversionException("Cannot read year '%s': accepted are %d to %d"
                    .formatted(typed, Period.FIRST_YEAR, Period.LAST_YEAR));
        }
        return Year.parse(typed);
    }

    private static boolean isOutOfReach(int year) {
        return year < Period.FIRST_YEAR || year > Period.LAST_YEAR;
    }
}
