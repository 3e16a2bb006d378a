package vn.toancanh.ui.atlas;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves geometry under the hash of its content, so that a browser fetches it once and keeps it for a year.
 *
 * <p>Decision: docs/decisions/0003-leaflet-add-on-and-our-subclass.md
 */
@Controller
class GeometryFiles {
    private static final int HASH_LENGTH = 20;

    /** Far more than the maps that the atlas keeps, so that an address that it gives leads somewhere. */
    static final int KEPT = 2048;

    /** What nobody has drawn or fetched for the longest goes first. */
    private final Map<String, byte[]> byHash = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    /** The address of this content, relative to the application. */
    String addressOf(byte[] geoJson) {
        var hash = HexFormat.of().formatHex(sha256(geoJson)).substring(0, HASH_LENGTH);
        byHash.put(hash, geoJson);
        return "geometry/" + hash + ".geojson";
    }

    @GetMapping("/geometry/{hash}.geojson")
    ResponseEntity<byte[]> geometry(@PathVariable("hash") String hash) {
        var content = byHash.get(hash);
        return content == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .contentType(MediaType.parseMediaType("application/geo+json"))
                        .body(content);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: every Java platform has SHA-256", e);
        }
    }
}
