package vn.toancanh.ui.command;

import picocli.CommandLine.IVersionProvider;
import vn.toancanh.ui.Program;

/** Which Toàn Cảnh this is, and on which Java it runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Toàn Cảnh " + Program.version().orElse("(unpacked)"), "Java " + Runtime.version()};
    }
}
