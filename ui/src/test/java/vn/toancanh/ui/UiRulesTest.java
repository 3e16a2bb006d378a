package vn.toancanh.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;

/** What holds the user interface in its place. */
@AnalyzeClasses(packagesOf = ToancanhServer.class, importOptions = DoNotIncludeTests.class)
class UiRulesTest {
    @ArchTest
    static final ArchRule KNOWS_NEITHER_SPARK_NOR_TABLES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "org.apache.hadoop..", "org.jdbi..");

    @ArchTest
    static final ArchRule REACHES_ANALYTICS_THROUGH_ITS_FACE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.toancanh.analytics.run..",
                    "vn.toancanh.analytics.intake..",
                    "vn.toancanh.analytics.validation..",
                    "vn.toancanh.analytics.total..",
                    "vn.toancanh.analytics.simulation..",
                    "vn.toancanh.analytics.spark..");

    @ArchTest
    static final ArchRule THE_BOARD_KNOWS_NO_VIEW = noClasses()
            .that()
            .resideInAnyPackage("..ui.board..", "..ui.api..", "..ui.atlas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "..ui.leaders..", "..ui.component..", "..ui.map..");

    @ArchTest
    static final ArchRule PIECES_DO_NOT_KNOW_WHERE_NUMBERS_COME_FROM = noClasses()
            .that()
            .resideInAnyPackage("..ui.component..", "..ui.map..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..ui.board..",
                    "..ui.leaders..",
                    "vn.toancanh.lake..",
                    "vn.toancanh.analytics..",
                    "vn.toancanh.config..");

    /** Each subject has its package; what they share is in {@code terminal}, which knows none of them. */
    @ArchTest
    static final ArchRule COMMANDS_GO_IN_NO_CIRCLE =
            slices().matching("vn.toancanh.ui.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SUBJECTS_DO_NOT_KNOW_THE_COMMAND_LINE = noClasses()
            .that()
            .resideInAnyPackage("..ui.command.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.toancanh.ui.command");

    /** Nothing is moved here today; the rule is that of the modules below. */
    @ArchTest
    static final ArchRule FILES_TAKE_THEIR_PLACE_IN_ONE_WAY = noClasses()
            .should()
            .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
            .orShould()
            .callMethod(File.class, "renameTo", File.class)
            .because("Durable syncs what it moves");
}
