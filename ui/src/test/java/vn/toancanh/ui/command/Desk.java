package vn.toancanh.ui.command;

import java.io.IOException;
import java.nio.file.Path;

/** The desk of a data steward: one lake, files that have come in, and command after command. */
record Desk(Path folder) {
    private static final String REGISTER = "population-register";

    Path home() {
        return folder.resolve("home");
    }

    Typed typed(String... arguments) {
        return Typed.in(home(), arguments);
    }

    Typed deliver(String file, String feed) {
        return typed("deliver", folder.resolve(file).toString(), "--feed", feed);
    }

    Typed deliverCensus() throws IOException {
        SmallCensus.write(folder.resolve("census_2019.csv"));
        return deliver("census_2019.csv", REGISTER);
    }

    /** The same census with a mistake. */
    Typed deliverSpoilt() throws IOException {
        SmallCensus.writeSpoilt(folder.resolve("spoilt_2019.csv"));
        return deliver("spoilt_2019.csv", REGISTER);
    }

    /** The same census with other numbers. */
    Typed deliverCorrected() throws IOException {
        SmallCensus.writeCorrected(folder.resolve("corrected_2019.csv"));
        return deliver("corrected_2019.csv", REGISTER);
    }
}
