package vn.toancanh.ui.command.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.ui.command.terminal.CommandException;

/** The number of a run, as it is typed. */
record RunNumber(long id) {
    /** Whoever typed it meant another. */
    CommandException unknown(String what) {
        return new CommandException(
                "Cannot %s run %d: there is none of that number; ./toancanh runs list tells all".formatted(what, id));
    }

    /** Reads the number of a run. */
    static final class Converter implements ITypeConverter<RunNumber> {
        @Override
        public RunNumber convert(String typed) {
            if (!typed.matches("[1-9]\\d{0,17}")) {
                throw new TypeConversionException(
                        "Cannot read run '%s': accepted is a number, as ./toancanh runs list tells".formatted(typed));
            }
            return new RunNumber(Long.parseLong(typed));
        }
    }
}
