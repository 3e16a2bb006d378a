package vn.toancanh.config.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The definition files: those shipped with the product, and over them a province's own, file by file. */
public final class DefinitionFiles {
    private static final String SHIPPED = "/vn/toancanh/definitions/";

    private final Optional<Path> own;
    private final MessageDigest digest;

    private DefinitionFiles(Optional<Path> own) {
        this.own = own;
        this.digest = sha256();
    }

    /** Only what is shipped. */
    public static DefinitionFiles shipped() {
        return new DefinitionFiles(Optional.empty());
    }

    /** What lies in the given folder, which need not exist, over what is shipped. */
    public static DefinitionFiles under(Path own) {
        return new DefinitionFiles(Optional.of(own));
    }

    /** The same files, with a hash that begins anew. */
    DefinitionFiles hashing() {
        return new DefinitionFiles(own);
    }

    /** SHA-256 of all that was read so far, in hexadecimal. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The province's own file of that name, or else the shipped one. */
    Text text(String name) {
        return ownText(name).orElseGet(() -> shippedText(name));
    }

    Text shippedText(String name) {
        try (var in = DefinitionFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Cannot find definition file %s: it is part of the product".formatted(name));
            }
            return hashed(new Text(name, withoutMark(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped " + name, e);
        }
    }

    Optional<Text> ownText(String name) {
        return own.map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(DefinitionFiles::read)
                .map(this::hashed);
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

    private Text hashed(Text text) {
        digest.update(text.content().getBytes(StandardCharsets.UTF_8));
        return text;
    }

    private static String withoutMark(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: every Java platform has SHA-256", e);
        }
    }
}
