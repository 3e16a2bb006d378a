package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, which may be written in pieces of different looks, with readings beside it that are no part of it. */
final class RichText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    static String in(XmlPart part, String element) throws IOException {
        var text = new StringBuilder();
        while (part.nextWithin(element)) {
            if (part.isAt("t")) {
                part.appendText(text);
            } else if (part.isAt("rPh")) {
                skipReading(part);
            }
        }
        return unescaped(text.toString());
    }

    private static void skipReading(XmlPart part) throws IOException {
        var reading = new StringBuilder();
        while (part.nextWithin("rPh")) {
            part.appendText(reading);
            reading.setLength(0);
        }
    }

    /** Letters that XML cannot hold are written as their numbers. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
