package vn.toancanh.lake.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that does a run.
 *
 * @param host the name of its machine
 * @param started when it began, which tells it from a later one of the same number; empty where the system does not say
 */
public record Worker(String host, long process, Optional<Instant> started) {

    private static final Duration SAME = Duration.ofSeconds(2);

    /** The process that asks. */
    static Worker here() {
        ProcessHandle process = ProcessHandle.current();
        return new Worker(hostName(), process.pid(), process.info().startInstant());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** Whether it was a process of this machine that is there no longer; of other machines nobody here knows. */
    boolean isGoneFrom(Worker here) {
        return host.equals(here.host)
                && ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .filter(this::isSame)
                        .isEmpty();
    }

    private boolean isSame(ProcessHandle running) {
        Optional<Instant> other = running.info().startInstant();
        return started.isEmpty()
                || other.isEmpty()
                || Duration.between(started.get(), other.get()).abs().compareTo(SAME) < 0;
    }

    @Override
    public String toString() {
        return "process %d on %s".formatted(process, host);
    }
}
