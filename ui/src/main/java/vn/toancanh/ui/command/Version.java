package vn.toancanh.ui.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Toàn Cảnh this is, and on which Java it runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Toàn Cảnh " + Objects.requireNonNullElse(version, "(unpacked)"), "Java " + Runtime.version()
        };
    }
}
