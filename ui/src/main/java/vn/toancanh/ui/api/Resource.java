package vn.toancanh.ui.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/** What can be asked for under the address of the API. */
enum Resource {
    RELEASE,
    INDICATORS,
    AREAS,
    OBSERVATIONS,
    EXPLAIN,
    DELIVERIES(new Below("", HttpMethod.POST), new Below("/[^/]+", HttpMethod.GET)),
    RUNS(
            new Below("", HttpMethod.GET),
            new Below("/[^/]+", HttpMethod.GET),
            new Below("/[^/]+/cancel", HttpMethod.POST));

    static final String ROOT = "/api/v1";

    private final List<Below> addresses;

    /** An address of the resource: what follows its path, and what can be done there. */
    private record Below(Pattern rest, HttpMethod method) {
        Below(String rest, HttpMethod method) {
            this(Pattern.compile(rest), method);
        }

        List<HttpMethod> methods() {
            return method == HttpMethod.GET
                    ? List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                    : List.of(method, HttpMethod.OPTIONS);
        }
    }

    Resource() {
        this(new Below("", HttpMethod.GET));
    }

    Resource(Below... addresses) {
        this.addresses = List.of(addresses);
    }

    String path() {
        return ROOT + "/" + name().toLowerCase(Locale.ROOT);
    }

    /** What can be done at an address; none where nothing is. */
    static Optional<List<HttpMethod>> methodsAt(String path) {
        return Arrays.stream(values())
                .filter(resource -> path.startsWith(resource.path()))
                .flatMap(resource -> resource.addresses.stream().filter(below -> below.rest()
                        .matcher(path.substring(resource.path().length()))
                        .matches()))
                .findFirst()
                .map(Below::methods);
    }

    /** All that can be read in words. */
    static String accepted() {
        return Arrays.stream(values()).map(Resource::path).collect(Collectors.joining(", "));
    }
}
