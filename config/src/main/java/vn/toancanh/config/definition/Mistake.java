package vn.toancanh.config.definition;

/**
 * One thing that is wrong in a definition file.
 *
 * @param line counted from 1 with the header; 0 where the file as a whole is meant
 * @param accepted what would be right in its place
 */
public record Mistake(String file, int line, String what, String found, String accepted) {
    @Override
    public String toString() {
        var place = line == 0 ? file : file + ":" + line;
        return "%s: %s: found '%s', accepted: %s".formatted(place, what, found, accepted);
    }
}
