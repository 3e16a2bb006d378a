package vn.toancanh.ui;

import java.util.Optional;
import vn.toancanh.lake.release.CodeVersion;

/** Which build of Toàn Cảnh this process runs, as its jar says: the version, and the commit where it was built from a clone. */
public final class Program {
    private Program() {}

    /** Such as {@code 1.2.0+3f2a9c1d04e5}; empty where the program runs from its classes. */
    public static Optional<String> version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion());
    }

    /** What the releases that this program makes say of it. */
    public static CodeVersion codeVersion() {
        return version().map(CodeVersion::new).orElse(CodeVersion.UNPACKED);
    }
}
