package vn.toancanh.ui.command.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many lines are shown of what may be long.
 *
 * @param lines how many at most, 0 for all
 */
public record Limit(int lines) {
    public static final Limit ALL = new Limit(0);
    /** As many as leave what stands above them on the screen. */
    public static final Limit FEW = new Limit(20);

    /** How many of so many. */
    public int of(int all) {
        return lines == 0 ? all : Math.min(lines, all);
    }

    /** As many as may follow what was asked for without hiding it. */
    public static final Limit SOME = new Limit(5);

    /** Reads a limit as it is typed. */
    public static final class Converter implements ITypeConverter<Limit> {
        @Override
        public Limit convert(String typed) {
            if (!typed.matches("\\d{1,9}")) {
                throw new TypeConversionException(
                        "Cannot show '%s' lines: accepted is a whole number, 0 for all".formatted(typed));
            }
            return new Limit(Integer.parseInt(typed));
        }
    }
}
