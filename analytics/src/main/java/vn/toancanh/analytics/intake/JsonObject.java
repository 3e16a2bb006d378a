package vn.toancanh.analytics.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The keys and values of one line of JSON Lines, in its order and as they are written there: no number is read as one.
 *
 * @param numbers which of the values are numbers and no texts
 * @param fault why the line is no flat object; null where it is
 */
record JsonObject(
        List<String> keys,
        List<String> values,
        BitSet numbers,
        @Nullable String fault) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.FIELD)
                    .maxNameLength(Limits.FIELD)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** @throws RefusedDelivery if a value is longer than a field may be */
    static JsonObject in(String line, long number) {
        var keys = new ArrayList<String>();
        var values = new ArrayList<String>();
        var numbers = new BitSet();
        String fault = null;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            fault = read(parser, keys, values, numbers);
        } catch (StreamConstraintsException e) {
            throw Limits.tooLong(number);
        } catch (JacksonException e) {
            fault = String.valueOf(e.getOriginalMessage()).contains("end-of-input")
                    ? "ends within its object: the file was cut, or an object spans lines, where one a line is accepted"
                    : "is no JSON object: " + e.getOriginalMessage();
        }
        return new JsonObject(keys, values, numbers, fault == null ? null : "line %d %s".formatted(number, fault));
    }

    private static @Nullable String read(JsonParser parser, List<String> keys, List<String> values, BitSet numbers) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return "is no JSON object: one in braces is accepted";
        }
        String fault = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = FieldText.of(parser.currentName());
            var found = parser.nextToken();
            var mistake = mistake(parser, found);
            if (mistake != null && fault == null) {
                fault = "holds %s in column '%s': text, a number, true, false or null is accepted"
                        .formatted(mistake, Excerpt.of(key));
            }
            numbers.set(values.size(), found.isNumeric());
            values.add(text(parser, found));
            keys.add(key);
        }
        return parser.nextToken() == null ? fault : "holds more than one JSON object: one a line is accepted";
    }

    private static @Nullable String mistake(JsonParser parser, JsonToken found) {
        return switch (found) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NUMBER_FLOAT -> parser.isNaN() ? parser.getString() : null;
            default -> null;
        };
    }

    private static String text(JsonParser parser, JsonToken found) {
        return switch (found) {
            case START_OBJECT, START_ARRAY -> {
                parser.skipChildren();
                yield "";
            }
            case VALUE_NULL -> "";
            default -> parser.getString();
        };
    }
}
