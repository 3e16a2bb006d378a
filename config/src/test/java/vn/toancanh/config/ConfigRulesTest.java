package vn.toancanh.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds config in its place: it asks no one, and only its file readers know how the files are written. */
@AnalyzeClasses(packagesOf = Label.class, importOptions = DoNotIncludeTests.class)
class ConfigRulesTest {
    @ArchTest
    static final ArchRule KNOWS_NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.toancanh.config..", "java..", "org.jspecify..", "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule ONLY_THE_READERS_KNOW_CSV = noClasses()
            .that()
            .resideOutsideOfPackage("..definition..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..");
}
