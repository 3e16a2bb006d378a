package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.run.FileTroubles.Machines;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;

/** A file that nobody was prepared for is refused, and holds up no other. */
class FileTroublesTest {
    private static final Path INBOX = Path.of("/srv/toancanh/inbox");
    private static final Delivery DELIVERY = new Delivery(
            "1",
            new Consignment(new FeedId("population-register"), "gso", Period.year(2019), false, ""),
            "sha",
            "file.csv",
            1,
            Instant.EPOCH);

    private final FileTroubles troubles = new FileTroubles(() -> false, Machines.THIS_ONE);

    @Test
    void aFileThatNeedsMoreMemoryOrStackThanThereIsIsRefused() {
        assertRefused(
                new OutOfMemoryError("Java heap space"), "more memory than there is", "Java heap space", "-Xmx8g");
        assertRefused(new StackOverflowError(), "more memory than there is", "StackOverflowError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No space left on device | the disk is full | Free room on it",
                "/srv/toancanh/scratch/blockmgr-1/0c/shuffle_1 (Too many open files) | this process may open no more files | ulimit -n",
                "Input/output error | the disk cannot be read or written | the system's log",
                "/srv/toancanh/lake/totals: Disk quota exceeded | this user may take no more room | Free room",
                "Read-only file system | nothing can be written on the disk | the system's log",
                "Stale file handle | a folder of another machine is gone | Mount it again"
            })
    void aMachineAtItsLimitsRefusesNoFileAndEndsTheRunInWords(String said, String meaning, String remedy) {
        for (var met : List.of(
                new UncheckedIOException(new IOException(said)),
                new IllegalStateException("Job aborted", new RuntimeException(new FileNotFoundException(said))),
                new UncheckedIOException(
                        new FileSystemException(INBOX.resolve("sha").toString(), null, said)))) {
            assertThatThrownBy(() -> look(troubles, met))
                    .isInstanceOf(AnalyticsException.class)
                    .hasMessageStartingWith("Cannot look at delivery 1 of file.csv: " + meaning)
                    .hasMessageContaining(said)
                    .hasMessageContaining(remedy)
                    .hasMessageEndingWith(", and run the pipeline again: the delivery still waits.")
                    .hasCause(met);
        }
    }

    @Test
    void aFileOutsideTheInboxIsNoneThatWasSent() {
        var scratch = new NoSuchFileException("/srv/toancanh/scratch/1.part");
        var sent = new NoSuchFileException(INBOX.resolve("sha").toString());

        assertThatThrownBy(() -> look(troubles, new UncheckedIOException(scratch)))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageContaining("a file of this machine cannot be used (%s)", scratch);
        assertRefused(new UncheckedIOException(sent), "for a reason that nobody foresaw", "NoSuchFileException");
    }

    @Test
    void aFileOfTheInboxIsOneThatWasSentHoweverItsFolderIsWritten() {
        var sent = new UncheckedIOException(
                new NoSuchFileException(INBOX.resolve("sha").toString()));
        var written = Path.of("/srv/toancanh/lake/../inbox/sha");

        assertThat(troubles.refusing(DELIVERY, written, () -> {
                            throw sent;
                        })
                        .conclusion()
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void whatCanBeNoPathHereIsNoFileOfThisMachine() {
        assertRefused(
                new UncheckedIOException(new NoSuchFileException("xl/\0/sheet1.xml")),
                "for a reason that nobody foresaw",
                "NoSuchFileException");
    }

    @Test
    void aFileThatSpeaksOfAFullDiskIsRefusedAsAnyOther() {
        var words = "Unrecognized token 'No space left on device'";

        assertRefused(new UncheckedIOException(new IOException(words)), "for a reason that nobody foresaw");
        assertRefused(
                new UncheckedIOException(new IOException("No space left on device") {}),
                "for a reason that nobody foresaw");
    }

    @Test
    void aFailureThatNobodyForesawRefusesTheFileOnlyWhileTheProcessGoesOn() {
        var failure = new IllegalStateException("odd");

        assertRefused(failure, "for a reason that nobody foresaw", "odd");
        assertThatThrownBy(() -> look(new FileTroubles(() -> true, Machines.THIS_ONE), failure))
                .isSameAs(failure);
    }

    @Test
    void whatSpeaksOfTheProgramOrTheLakeLeavesTheDeliveryPending() {
        var broken = new NoClassDefFoundError("vn/toancanh/Gone");
        var lake = new LakeException("Cannot write");

        assertThatThrownBy(() -> look(troubles, broken)).isSameAs(broken);
        assertThatThrownBy(() -> look(troubles, lake)).isSameAs(lake);
    }

    @Test
    void amongSeveralMachinesAFailureThatNobodyForesawIsNotBlamedOnTheFile() {
        var lost = new IllegalStateException("executor 2 was lost");

        assertThatThrownBy(() -> look(new FileTroubles(() -> false, Machines.SEVERAL), lost))
                .isSameAs(lost);
    }

    private void assertRefused(Throwable met, String... told) {
        var conclusion = look(troubles, met).conclusion();

        assertThat(conclusion.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(conclusion.reason()).contains(told);
    }

    private static Taken look(FileTroubles troubles, Throwable met) {
        return troubles.refusing(DELIVERY, INBOX.resolve("sha"), () -> {
            if (met instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) met;
        });
    }
}
