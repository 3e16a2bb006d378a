package vn.toancanh.ui;

import org.springframework.boot.SpringApplication;

/** Starts the server from the command line. */
public final class Toancanh {
    private Toancanh() {}

    /** Serves until it is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(ToancanhServer.class, arguments);
    }
}
