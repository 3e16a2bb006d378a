package vn.toancanh.analytics.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON file that was found to be a FeatureCollection.
 *
 * @param root the whole collection
 */
record FeatureFile(JsonNode root) {
    /** What Jackson adds of where an object began, without ever knowing it. */
    private static final String PARSERS_OWN_WORDS = " \\(start marker at .*\\)";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a file as a whole.
     *
     * @param action what the file is read for, for the message: "import boundaries from"
     * @throws BoundaryException when it is not there, not JSON, cut off or something else than a FeatureCollection
     */
    static FeatureFile read(Path file, String action) {
        try {
            return of(JSON.readTree(Files.readAllBytes(file)), file, action);
        } catch (IOException e) {
            throw new BoundaryException(action, file, "the file cannot be read (%s)".formatted(e), e);
        } catch (JacksonException e) {
            throw new BoundaryException(action, file, notJson(e), e);
        }
    }

    private static String notJson(JacksonException e) {
        var where = e.getLocation();
        var what = e instanceof UnexpectedEndOfInputException
                ? "the file was cut: it ends at line %d, column %d before all that was opened is closed; the whole file is needed"
                : "the file is no JSON: it cannot be read on at line %d, column %d; a GeoJSON FeatureCollection is needed";
        return what.formatted(where.getLineNr(), where.getColumnNr());
    }

    private static FeatureFile of(JsonNode root, Path file, String action) {
        var type = root.path("type").asString("nothing");
        if (!type.equals("FeatureCollection") || !root.path("features").isArray()) {
            throw new BoundaryException(
                    action,
                    file,
                    "the file holds %s, a GeoJSON FeatureCollection with a list of features is needed".formatted(type),
                    null);
        }
        return new FeatureFile(root);
    }

    JsonNode features() {
        return root.path("features");
    }
}
