package vn.toancanh.config.area;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names of places are compared: regardless of case, of Unicode form, of which vowel carries the tone (Hoà, Hòa) and
 * of i or y as the last vowel (Quí, Quý).
 */
public final class AreaName {
    private static final List<String> KINDS =
            List.of("thành phố ", "thị xã ", "thị trấn ", "đặc khu ", "phường ", "quận ", "huyện ", "tỉnh ", "xã ");
    /** Grave, tilde, acute, hook above, dot below. */
    private static final Pattern TONE = Pattern.compile("[\u0300\u0303\u0301\u0309\u0323]");

    /** i and y are one letter where they are the only vowel, or follow qu: Mĩ and Mỹ, Quí and Quý; not in Mai and May. */
    private static final Pattern LAST_Y = Pattern.compile("(?<=^[\\p{L}&&[^aeiouăâêôơư]]{1,3}|^qu)y$");

    private static final Pattern GAPS = Pattern.compile("[\\s\u00a0]+");

    private AreaName() {}

    /** A form in which two spellings of one name are equal; for comparing, never for showing. */
    public static String fold(String name) {
        var words = GAPS.split(
                Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        var folded = new StringBuilder();
        for (var word : words) {
            folded.append(folded.isEmpty() ? "" : " ").append(foldSyllable(word));
        }
        return folded.toString();
    }

    /** The letters without any marks, in lower case, for a search that types no accents: {@code nho quan}. */
    public static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    /** The name without the word for its kind: {@code Huyện Nho Quan} gives {@code Nho Quan}. */
    public static String withoutKind(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(lower::startsWith)
                .findFirst()
                .map(kind -> name.substring(kind.length()))
                .filter(rest -> !rest.isBlank() && !Character.isDigit(rest.charAt(0)))
                .orElse(name);
    }

    /** The syllable's letters first, its tone last, so that the tone's place no longer matters. */
    private static String foldSyllable(String syllable) {
        var marks = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        var tone = TONE.matcher(marks)
                .results()
                .map(java.util.regex.MatchResult::group)
                .findFirst()
                .orElse("");
        var letters = Normalizer.normalize(TONE.matcher(marks).replaceAll(""), Normalizer.Form.NFC);
        return LAST_Y.matcher(letters).replaceAll("i") + tone;
    }
}
