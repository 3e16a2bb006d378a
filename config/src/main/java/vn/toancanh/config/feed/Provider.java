package vn.toancanh.config.feed;

import java.text.Normalizer;
import java.util.Locale;
import vn.toancanh.config.Label;

/**
 * Who delivers, under the code that deliveries carry.
 *
 * @param owner who answers for what is delivered, or empty where that is not known
 */
public record Provider(String code, Label name, String owner) {
    /** A code as it is kept: in Unicode's composed form, without spaces around it. */
    public static String composed(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFC).strip();
    }

    /** What tells one provider from another: two codes that differ in capitals, spaces around them or composition are of one. */
    public static String key(String code) {
        return composed(code).toLowerCase(Locale.ROOT);
    }
}
