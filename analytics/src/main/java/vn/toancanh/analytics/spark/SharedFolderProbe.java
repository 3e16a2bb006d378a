package vn.toancanh.analytics.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.function.Function;

/**
 * Asks within a task whether this machine sees and may write in a folder that the driver has made.
 *
 * @param folder as text, since tasks are sent over the network
 */
record SharedFolderProbe(String folder) implements Function<Integer, String> {

    /** What is wrong; empty where nothing is. */
    @Override
    public String call(Integer number) {
        var shared = Path.of(folder);
        if (!Files.isDirectory(shared)) {
            return "its worker %s does not see %s. Mount the home folder there, at the same path"
                    .formatted(machine(), shared);
        }
        try {
            Files.createTempFile(shared, "worker-", "");
            return "";
        } catch (IOException e) {
            return "its worker %s may not write in %s as user %s (%s). Let its user write in the home folder"
                    .formatted(machine(), shared, System.getProperty("user.name"), e);
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "without a name";
        }
    }

    /** Takes the folder away with what workers left in it. */
    static void clear(Path folder) {
        var left = folder.toFile().listFiles();
        for (var file : left == null ? new File[0] : left) {
            file.delete();
        }
        folder.toFile().delete();
    }
}
