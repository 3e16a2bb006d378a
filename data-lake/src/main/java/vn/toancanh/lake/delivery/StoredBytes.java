package vn.toancanh.lake.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.disk.Leftovers;
import vn.toancanh.lake.LakeException;

/** The bytes of a file, copied to the inbox under their SHA-256. */
record StoredBytes(String sha256, long count) {
    private static final String INCOMING = ".incoming-";

    static StoredBytes copy(Path file, Path inbox) {
        if (Files.isDirectory(file)) {
            throw new LakeException("Cannot receive %s: it is a folder, and one file is accepted".formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return keep(in, inbox);
        } catch (NoSuchFileException e) {
            throw refusal(file, "there is no such file", e);
        } catch (IOException e) {
            throw refusal(file, e.toString(), e);
        }
    }

    /** The SHA-256 of a file that stays where it is. */
    static String hash(Path file) {
        var digest = newDigest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw refusal(file, e.toString(), e);
        }
        return hexOf(digest);
    }

    /** The same of bytes that are still coming; those that break off leave nothing. */
    static StoredBytes copy(InputStream bytes, String name, Path inbox) {
        try {
            return keep(bytes, inbox);
        } catch (IOException e) {
            throw new LakeException(
                    "Cannot receive %s: its bytes broke off or cannot be kept (%s). Send it again.".formatted(name, e),
                    e);
        }
    }

    private static StoredBytes keep(InputStream in, Path inbox) throws IOException {
        Leftovers.sweepAbandoned(inbox, INCOMING + "*");
        Path copy = inbox.resolve(INCOMING + UUID.randomUUID());
        try {
            StoredBytes bytes = hashWhileCopying(in, copy);
            Durable.move(copy, inbox.resolve(bytes.sha256));
            return bytes;
        } finally {
            discard(copy);
        }
    }

    private static StoredBytes hashWhileCopying(InputStream in, Path copy) throws IOException {
        MessageDigest digest = newDigest();
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            long count = in.transferTo(out);
            channel.force(true);
            return new StoredBytes(hexOf(digest), count);
        }
    }

    private static String hexOf(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException leftBehind) {
            // a file that nobody names does no harm
        }
    }

    private static LakeException refusal(Path file, String why, Exception cause) {
        return new LakeException(
                "Cannot receive %s: %s. A file that this user may read is accepted.".formatted(file, why), cause);
    }
}
