package vn.toancanh.config.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.config.Label;

/**
 * Codes of a classification that are counted together, such as the classes of the ICT core. A code is of the entry with the
 * longest prefix that it begins with.
 *
 * @param source the document that says so
 */
public record CodeList(String id, List<Entry> entries, String source) {
    public CodeList {
        entries = entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.prefix().length())
                        .reversed()
                        .thenComparing(Entry::prefix))
                .toList();
    }

    /**
     * One line of the list.
     *
     * @param prefix of the codes that it names, such as 61 for 6110 and 61101
     * @param group what they are counted under
     */
    public record Entry(String prefix, String group, Label name) {}

    /** The entry that names a code; none where no prefix fits. */
    public Optional<Entry> find(String code) {
        return entries.stream().filter(entry -> code.startsWith(entry.prefix())).findFirst();
    }

    /** What the codes of a group are called, after the first line that names it. */
    public Optional<Label> nameOf(String group) {
        return entries.stream()
                .filter(entry -> entry.group().equals(group))
                .min(Comparator.comparing(Entry::prefix))
                .map(Entry::name);
    }
}
