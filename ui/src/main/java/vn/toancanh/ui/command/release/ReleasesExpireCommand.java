package vn.toancanh.ui.command.release;

import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.Quantity;
import vn.toancanh.lake.Expiry;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.table.Swept;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Gives up old releases and the files that only they needed. */
@Command(
        name = "expire",
        description = {
            "Gives up old releases and the files that only they needed.",
            "Kept are the last ones, every one with a name, and the parent of each of these. Expired ones stay",
            "in the list, but cannot be read or shown again. What was delivered stays in the inbox."
        },
        footer = {"", "Example:", "  ./toancanh releases expire --keep 30 --dry-run"})
final class ReleasesExpireCommand extends LakeCommand {
    private static final double MEGABYTE = 1e6;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "${env:TOANCANH_KEEP_RELEASES:-30}",
            converter = RetentionConverter.class,
            description = "how many of the latest stay: 30, or what TOANCANH_KEEP_RELEASES says, unless told")
    private Retention retention;

    @Option(names = "--dry-run", description = "tells what would be given up, and changes nothing")
    private boolean dryRun;

    ReleasesExpireCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        if (dryRun) {
            tell(analytics.lake().rehearsedExpiry(retention), "Would expire", "Would remove");
        } else {
            tell(analytics.expire(retention), "Expired", "Removed");
        }
    }

    private void tell(Expiry expiry, String expired, String removed) {
        terminal.say("%s %s; %d can be read.", expired, releases(expiry), expiry.kept());
        var swept = expiry.swept();
        terminal.say(String.format(
                Locale.ROOT,
                "%s %,d snapshots and %,d files (%,.1f MB).",
                removed,
                swept.snapshots(),
                swept.files(),
                swept.bytes() / MEGABYTE));
        tellOfWaiting(swept);
    }

    private void tellOfWaiting(Swept swept) {
        if (swept.waiting() > 0) {
            terminal.say(
                    "%s younger than a day, and not needed either: the next time removes what is older by then.",
                    new Quantity(swept.waiting(), "file is", "files are"));
        }
    }

    private static String releases(Expiry expiry) {
        return expiry.expired().isEmpty()
                ? "no release"
                : expiry.expired().stream()
                        .map(release -> String.valueOf(release.id()))
                        .collect(Collectors.joining(", ", "release ", ""));
    }

    /** Reads how many releases are to be kept. */
    static final class RetentionConverter implements ITypeConverter<Retention> {
        @Override
        public Retention convert(String typed) {
            if (!typed.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException(
                        "Cannot keep '%s' releases: accepted is a whole number from 1 on".formatted(typed));
            }
            return new Retention(Integer.parseInt(typed));
        }
    }
}
