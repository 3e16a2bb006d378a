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
            var sum = new CRC32();
            try (var in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                    unpacked += read;
                    if (unpacked > limit) {
                        throw Limits.bomb(limit);
                    }
                }
            }
            if (entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
                throw new RefusedDelivery("the workbook is damaged in its part '%s': send it again whole"
                        .formatted(Excerpt.of(entry.getName())));
            }
        }
    }

    /** A part by its name; none where there is no such part. */
    Optional<XmlPart> part(String name) throws IOException {
        var entry = entry(name);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlPart.of(stream(entry.get()), entry.get().getName()));
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    /** Unpacked bytes of a part; 0 where there is none. */
    long sizeOf(String name) {
        return entry(name).map(ZipEntry::getSize).orElse(0L);
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
