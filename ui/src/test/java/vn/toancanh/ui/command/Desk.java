package vn.toancanh.ui.command;

import java.io.IOException;
import java.nio.file.Path;

/** The desk of a data steward: one lake, files that have come in, and command after command. */
public record Desk(Path folder) {
    private static final String REGISTER = "population-register";

    public Path home() {
        return folder.resolve("home");
    }

    public Typed typed(String... arguments) {
        return Typed.in(home(), arguments);
    }

    public Typed deliver(String file, String feed) {
        return typed("deliver", folder.resolve(file).toString(), "--feed", feed);
    }

    public Typed deliverCensus() throws IOException {
        SmallCensus.write(folder.resolve("census_2019.csv"));
        return deliver("census_2019.csv", REGISTER);
    }

    /** The same census with a mistake. */
    public Typed deliverSpoilt() throws IOException {
        SmallCensus.writeSpoilt(folder.resolve("spoilt_2019.csv"));
        return deliver("spoilt_2019.csv", REGISTER);
    }

    /** The same census with other numbers. */
    public Typed deliverCorrected() throws IOException {
        SmallCensus.writeCorrected(folder.resolve("corrected_2019.csv"));
        return deliver("corrected_2019.csv", REGISTER);
    }
}
