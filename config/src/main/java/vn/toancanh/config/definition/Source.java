package vn.toancanh.config.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where definition files are found by their names, such as {@code areas/lists.csv}. */
@FunctionalInterface
interface Source {
    /** Has none. */
    Source NOTHING = name -> Optional.empty();

    /** Those shipped with the product. */
    Source SHIPPED = Source::shipped;

    Optional<Text> find(String name);

    /** Those in a folder, which need not exist; a name that leads out of it is none, nor is an absolute one. */
    static Source folder(Path folder) {
        return name -> Optional.of(Path.of(name))
                .filter(relative -> !relative.isAbsolute())
                .map(relative -> folder.resolve(relative).normalize())
                .filter(file -> file.startsWith(folder.normalize()))
                .filter(Files::isRegularFile)
                .map(Source::read);
    }

    /** Texts that are to be files, over those that are. */
    default Source under(Map<String, String> texts) {
        return name -> Optional.ofNullable(texts.get(name))
                .map(content -> new Text(name, content))
                .or(() -> find(name));
    }

    /** @throws DefinitionException where the file cannot be read or is not UTF-8 */
    static Text read(Path file) {
        try {
            return new Text(file.toString(), withoutMark(Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw mistake(file, "encoding", "bytes that are not UTF-8", "UTF-8 text");
        } catch (IOException e) {
            throw mistake(file, "the file", String.valueOf(e), "a file that can be read");
        }
    }

    private static DefinitionException mistake(Path file, String what, String found, String accepted) {
        return new DefinitionException(List.of(new Mistake(file.toString(), 0, what, found, accepted)));
    }

    /** Of a folder among the classes Java would give the list of its files. */
    private static Optional<Text> shipped(String name) {
        if (!name.endsWith(".csv")) {
            return Optional.empty();
        }
        try (var in = Source.class.getResourceAsStream("/vn/toancanh/definitions/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Text(name, withoutMark(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped " + name, e);
        }
    }

    private static String withoutMark(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }
}
