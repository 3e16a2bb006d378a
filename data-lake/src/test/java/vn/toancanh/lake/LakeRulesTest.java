package vn.toancanh.lake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the lake may know of. */
@AnalyzeClasses(packages = "vn.toancanh.lake", importOptions = ImportOption.DoNotIncludeTests.class)
class LakeRulesTest {

    @ArchTest
    static final ArchRule knowsNoSparkNoSpringAndNoVaadin = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.springframework..", "com.vaadin..")
            .because("only analytics knows Spark, and only ui knows Spring and Vaadin");

    @ArchTest
    static final ArchRule knowsNothingOfTheStepsAfterIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.toancanh.analytics..", "vn.toancanh.ui..");

    @ArchTest
    static final ArchRule packagesDependInOneDirection =
            slices().matching("vn.toancanh.lake.(*)..").should().beFreeOfCycles();
}
