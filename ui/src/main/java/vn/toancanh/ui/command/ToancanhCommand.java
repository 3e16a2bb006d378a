package vn.toancanh.ui.command;

import picocli.CommandLine.Command;

/** What is typed before every other word. */
@Command(
        name = "toancanh",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Toàn Cảnh: how far a province is from what it has promised, on a map.",
        footer = {
            "",
            "./toancanh COMMAND --help tells more about a command.",
            "Everything is kept in the folder that TOANCANH_HOME names, by default var beside the script.",
            "Exit codes: 0 done, 1 failed or refused, 2 wrong usage."
        })
final class ToancanhCommand {}
