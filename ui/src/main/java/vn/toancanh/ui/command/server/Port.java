package vn.toancanh.ui.command.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.ui.command.terminal.CommandException;

/** A TCP port to listen on; 0 is any that is free. */
record Port(int number) {
    private static final int LAST = 65_535;

    /** Looks before minutes are spent on what comes first. */
    void refuseUnlessFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
        } catch (BindException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new CommandException("Cannot listen on port %d: %s".formatted(number, e.getMessage()), e);
        }
    }

    CommandException refusal(Exception cause) {
        var text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        var why = text.contains("denied") ? "this user may not use it" : "it is in use";
        return new CommandException(
                "Cannot listen on port %d: %s; choose another with --port".formatted(number, why), cause);
    }

    /** Reads a port as it is typed. */
    static final class Converter implements ITypeConverter<Port> {
        @Override
        public Port convert(String typed) {
            if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > LAST) {
                throw new TypeConversionException(
                        "Cannot listen on port '%s': accepted are 0 to %d".formatted(typed, LAST));
            }
            return new Port(Integer.parseInt(typed));
        }
    }
}
