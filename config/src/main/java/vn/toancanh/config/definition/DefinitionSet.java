package vn.toancanh.config.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of all files from which definitions were read together.
 *
 * @param texts by the folder that they came from and their name, such as {@code own/targets.csv}
 * @param hash SHA-256 of the texts in the order in which they were read, in hexadecimal
 */
public record DefinitionSet(SortedMap<String, String> texts, String hash) {
    static final String SHIPPED = "shipped";
    static final String OWN = "own";

    public DefinitionSet {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * The files of two sets that were changed, came or went, in the order of their names. A shipped file that an own one has come to
     * lie over, or lies over no more, has not changed.
     *
     * @param before texts by the folder that they came from and their name, as those of a set
     */
    public static SortedSet<String> differing(Map<String, String> before, Map<String, String> after) {
        var differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        differing.removeIf(
                name -> name.startsWith(SHIPPED + "/") && differing.contains(OWN + name.substring(SHIPPED.length())));
        return differing;
    }

    /** In hexadecimal. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(Reading.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Notes every text that is read. */
    static final class Reading {
        private final SortedMap<String, String> texts = new TreeMap<>();
        private final MessageDigest digest = sha256();

        Text noted(String folder, String name, Text text) {
            texts.put(folder + "/" + name, text.content());
            digest.update(text.content().getBytes(StandardCharsets.UTF_8));
            return text;
        }

        DefinitionSet set() {
            return new DefinitionSet(texts, HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Cannot hash: every Java platform has SHA-256", e);
            }
        }
    }
}
