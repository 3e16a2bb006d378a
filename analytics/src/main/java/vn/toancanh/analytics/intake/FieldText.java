package vn.toancanh.analytics.intake;

import java.text.Normalizer;

/** The text of a field as everything after the intake knows it: without blanks around it, in Unicode's composed form (NFC). */
final class FieldText {
    private static final int FIRST_COMBINING = 0x300;

    private FieldText() {}

    static String of(String written) {
        var text = written.strip();
        return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Almost every field: nothing that could combine, or Vietnamese letters composed already. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING && (c < '\u1E00' || c > '\u1EFF')) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }
}
