package vn.toancanh.config.definition;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.Label;
import vn.toancanh.config.period.Period;

/** One line of a definition file, read field by field; what is wrong with it is noted and reading goes on. */
final class Line {
    private final String file;
    private final NamedCsvRecord row;
    private final List<Mistake> mistakes = new ArrayList<>();

    Line(String file, NamedCsvRecord row) {
        this.file = file;
        this.row = row;
    }

    int number() {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The stripped text; empty where the field is, or where the file does not have the column. */
    String optional(String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    /** The stripped text, which must not be empty. */
    String text(String column) {
        var text = optional(column);
        if (text.isEmpty()) {
            mistake(column, text, "some text");
        }
        return text;
    }

    Label label(String column) {
        return read(column + "_vi", vi -> new Label(vi, text(column + "_en")), "words in both languages");
    }

    <E extends Enum<E>> E choice(String column, Class<E> choices) {
        var accepted =
                Arrays.stream(choices.getEnumConstants()).map(Line::written).collect(Collectors.joining(", "));
        return read(
                column,
                text -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> written(choice).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(accepted)),
                accepted);
    }

    /** A finite number. */
    double number(String column) {
        var number = read(column, Numeral::decimal, "a number in plain digits, such as 12 or -0.5");
        return number == null ? 0 : number;
    }

    int integer(String column) {
        var integer = read(column, Numeral::integer, "a whole number in plain digits, such as 100");
        return integer == null ? 0 : integer;
    }

    /** A year that a period can be of. */
    int year(String column) {
        var year = read(
                column,
                text -> Period.year(Numeral.integer(text)).year(),
                "a year from %d to %d".formatted(Period.FIRST_YEAR, Period.LAST_YEAR));
        return year == null ? Period.FIRST_YEAR : year;
    }

    /** A day of a year with four digits. */
    LocalDate day(String column) {
        return read(column, Numeral::day, "a day such as 2025-07-01");
    }

    @Nullable
    LocalDate optionalDay(String column) {
        return optional(column).isEmpty() ? null : day(column);
    }

    @Nullable
    Double optionalNumber(String column) {
        return optional(column).isEmpty() ? null : Double.valueOf(number(column));
    }

    boolean flag(String column) {
        var flag = read(
                column,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                "true, false");
        return flag != null && flag;
    }

    /** A choice, or the usual one where the field is empty or the file does not have the column. */
    <E extends Enum<E>> E choiceOr(String column, E usual) {
        return optional(column).isEmpty() ? usual : choice(column, usual.getDeclaringClass());
    }

    /** Words between semicolons. */
    List<String> words(String column) {
        return Arrays.stream(optional(column).split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Reads one field; a text that does not parse is noted as a mistake. The null that follows never leaves the file's reader. */
    @SuppressWarnings("NullAway")
    <T> T read(String column, Function<String, T> parse, String accepted) {
        var text = optional(column);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            mistake(column, text, accepted);
            return null;
        }
    }

    void mistake(String what, String found, String accepted) {
        mistakes.add(new Mistake(file, number(), what, found, accepted));
    }

    /** As choices are written in files: {@code lower-is-better}. */
    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
