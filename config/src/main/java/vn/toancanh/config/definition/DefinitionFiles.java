package vn.toancanh.config.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definition files: those shipped with the product, and over them a province's own, file by file. */
public final class DefinitionFiles {
    private final Source shipped;
    private final Source own;
    private final DefinitionSet.Reading reading = new DefinitionSet.Reading();

    private DefinitionFiles(Source shipped, Source own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** Only what is shipped. */
    public static DefinitionFiles shipped() {
        return new DefinitionFiles(Source.SHIPPED, Source.NOTHING);
    }

    /** What lies in the given folder, which need not exist, over what is shipped. */
    public static DefinitionFiles under(Path own) {
        return new DefinitionFiles(Source.SHIPPED, Source.folder(own));
    }

    /** What was kept of an earlier reading. */
    static DefinitionFiles keptIn(Path folder) {
        return new DefinitionFiles(
                Source.folder(folder.resolve(DefinitionSet.SHIPPED)), Source.folder(folder.resolve(DefinitionSet.OWN)));
    }

    /** The same, as if these texts were files of the province's own. */
    DefinitionFiles with(Map<String, String> texts) {
        return new DefinitionFiles(shipped, own.under(texts));
    }

    /** The same files, of which nothing was read yet. */
    DefinitionFiles unread() {
        return new DefinitionFiles(shipped, own);
    }

    /** All that was read so far. */
    DefinitionSet read() {
        return reading.set();
    }

    /** The province's own file of that name, or else the shipped one. */
    Text text(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    Optional<Text> find(String name) {
        return ownText(name).or(() -> shippedText(name));
    }

    Optional<Text> shippedText(String name) {
        return shipped.find(name).map(text -> reading.noted(DefinitionSet.SHIPPED, name, text));
    }

    Optional<Text> ownText(String name) {
        return own.find(name).map(text -> reading.noted(DefinitionSet.OWN, name, text));
    }

    private static DefinitionException missing(String name) {
        return new DefinitionException(
                List.of(new Mistake(name, 0, "the file", "none", "a file of this name; the product ships one")));
    }
}
