package vn.toancanh.analytics.boundary;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The form in which shapes are kept as they were published, beside the file that draws them: codes and well-known binary, in gzip.
 * Its name tells its content, so that a drawn file and the detail that it names are always of one import.
 *
 * <p>Decision: docs/decisions/0005-schematic-boundaries.md
 */
final class DetailFile {
    static final String SUFFIX = ".wkb.gz";

    private static final String ACTION = "read the detailed boundaries in";
    private static final String FORM = "toancanh-detailed-boundaries-1";
    private static final int BUFFER = 1 << 16;
    private static final int HASH_LENGTH = 16;
    /** Two numbers a vertex, side by side: less than half of the room that objects would take. */
    private static final GeometryFactory COMPACT = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private DetailFile() {}

    /** The shapes as the bytes of a file; the same shapes give the same bytes. */
    static byte[] of(SortedMap<String, Geometry> shapes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes, BUFFER))) {
            out.writeUTF(FORM);
            out.writeInt(shapes.size());
            for (var unit : shapes.entrySet()) {
                var shape = new WKBWriter().write(unit.getValue());
                out.writeUTF(unit.getKey());
                out.writeInt(shape.length);
                out.write(shape);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written", e);
        }
        return bytes.toByteArray();
    }

    /** The name of the file with that content, beside the one that draws the same units. */
    static String name(String drawn, byte[] content) {
        return "%s-%s%s".formatted(drawn, hash(content), SUFFIX);
    }

    /**
     * The shapes of a file.
     *
     * @param units the codes that it must hold, those that are drawn
     * @throws BoundaryException when it is not there, cut off, damaged, of another form or of other units
     */
    static SortedMap<String, Geometry> read(Path file, Set<String> units) {
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER))) {
            var shapes = shapes(in);
            if (!shapes.keySet().equals(units)) {
                throw new IOException("it holds %s, %s are needed".formatted(shapes.keySet(), units));
            }
            return shapes;
        } catch (EOFException e) {
            throw new BoundaryException(ACTION, file, "the file was cut, the whole file is needed", e);
        } catch (IOException | ParseException e) {
            throw new BoundaryException(ACTION, file, "the file cannot be read (%s)".formatted(e), e);
        }
    }

    private static SortedMap<String, Geometry> shapes(DataInputStream in) throws IOException, ParseException {
        var form = in.readUTF();
        if (!form.equals(FORM)) {
            throw new IOException("its form is \"%s\", %s is needed".formatted(form, FORM));
        }
        var shapes = new TreeMap<String, Geometry>();
        for (var left = in.readInt(); left > 0; left--) {
            shapes.put(in.readUTF(), new WKBReader(COMPACT).read(block(in)));
        }
        if (in.read() >= 0) { // reading on to the end has the checksum of the whole looked at
            throw new IOException("it goes on after its last unit");
        }
        return shapes;
    }

    private static byte[] block(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0) {
            throw new IOException("a shape has %d bytes".formatted(length));
        }
        var block = in.readNBytes(length);
        if (block.length < length) {
            throw new EOFException();
        }
        return block;
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
