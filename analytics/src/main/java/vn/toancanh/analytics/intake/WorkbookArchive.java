package vn.toancanh.analytics.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The ZIP archive that a workbook is, whose parts are XML. */
final class WorkbookArchive implements Closeable {
    private final ZipFile zip;

    private WorkbookArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws RefusedDelivery if the archive has no end */
    static WorkbookArchive open(Path file) throws IOException {
        try {
            return new WorkbookArchive(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    /**
     * Unpacks everything once, keeping nothing.
     *
     * @throws RefusedDelivery if the archive holds more than a workbook may, something else, or damaged bytes
     */
    static void check(Path file) throws IOException {
        try (var archive = open(file)) {
            archive.checkKind();
            archive.checkBytes(Limits.unpacked(Files.size(file)));
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    private void checkKind() {
        if (zip.size() > Limits.ENTRIES) {
            throw new RefusedDelivery("the archive holds %d files: a workbook of up to %d is accepted"
                    .formatted(zip.size(), Limits.ENTRIES));
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            var kind = zip.getEntry("mimetype") == null ? "a ZIP archive" : "an OpenDocument file";
            throw new RefusedDelivery("the file is " + kind + FileFormat.ACCEPTED);
        }
    }

    private void checkBytes(long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        for (var entry : zip.stream().toList()) {
            if (entry.getSize() > limit - unpacked) {
                throw Limits.bomb(limit);
            }
            unpacked += checkedBytes(entry, buffer);
        }
    }

    /** How many bytes a part has: as many as the archive's directory says, beyond which nothing is unpacked. */
    private long checkedBytes(ZipEntry entry, byte[] buffer) throws IOException {
        var sum = new CRC32();
        long count = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && count <= entry.getSize(); read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                count += read;
            }
        }
        if (count != entry.getSize()) {
            throw damaged(
                    entry,
                    ", which has %s than the %d bytes that the archive speaks of"
                            .formatted(count > entry.getSize() ? "more" : "fewer", entry.getSize()));
        }
        if (sum.getValue() != entry.getCrc()) {
            throw damaged(entry, "");
        }
        return count;
    }

    private static RefusedDelivery damaged(ZipEntry part, String how) {
        return new RefusedDelivery("the workbook is damaged in its part '%s'%s: send it again whole"
                .formatted(Excerpt.of(part.getName()), how));
    }

    /** A part by its name, nothing of which is kept; none where there is no such part. */
    Optional<XmlPart> part(String name) throws IOException {
        var entry = entry(name);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlPart.of(stream(entry.get()), entry.get().getName()));
    }

    /** A part by its name that is kept, and so may have that many bytes; none where there is no such part. */
    Optional<XmlPart> heldPart(String name, long limit) throws IOException {
        var entry = entry(name);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlPart.of(
                        new HeldPart(stream(entry.get()), name, limit),
                        entry.get().getName()));
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private Optional<ZipEntry> entry(String name) {
        return Optional.ofNullable(zip.getEntry(name.startsWith("/") ? name.substring(1) : name));
    }

    private static RefusedDelivery damaged(IOException cause) {
        return new RefusedDelivery(
                "the workbook is cut or damaged (%s): send it again whole".formatted(cause.getMessage()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
