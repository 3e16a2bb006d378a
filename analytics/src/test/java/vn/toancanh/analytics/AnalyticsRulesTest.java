package vn.toancanh.analytics;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.toancanh.config.disk.Durable;

/** What the jobs may know of. */
@AnalyzeClasses(packages = "vn.toancanh", importOptions = ImportOption.DoNotIncludeTests.class)
class AnalyticsRulesTest {
    @ArchTest
    static final ArchRule knowsNoScreens = noClasses()
            .that()
            .resideInAPackage("vn.toancanh.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.toancanh.ui..", "org.springframework..", "com.vaadin..");

    @ArchTest
    static final ArchRule nobodyElseKnowsSpark = noClasses()
            .that()
            .resideOutsideOfPackage("vn.toancanh.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..");

    @ArchTest
    static final ArchRule boundariesAreDrawnWithoutSpark = noClasses()
            .that()
            .resideInAPackage("vn.toancanh.analytics.boundary..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "vn.toancanh.lake..");

    /** A name that is moved without its content being on the disk may be that of an empty file after a loss of power. */
    @ArchTest
    static final ArchRule filesTakeTheirPlaceInOneWay = noClasses()
            .that()
            .doNotBelongToAnyOf(Durable.class)
            .should()
            .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
            .orShould()
            .callMethod(File.class, "renameTo", File.class)
            .because("Durable syncs what it moves");

    @ArchTest
    static final ArchRule rowsAreFoundWithoutSpark = noClasses()
            .that()
            .resideInAPackage("vn.toancanh.analytics.lineage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "vn.toancanh.analytics.spark..");

    /**
     * A step reads what the step before it wrote and knows nothing of the step after; everyone may tell progress, a run reports and
     * lists, a simulation is asked for, and Spark's engine is told where to run.
     */
    @ArchTest
    static final ArchRule stepsKnowOnlyWhatComesBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("vn.toancanh.analytics..")
            .layer("face")
            .definedBy("vn.toancanh.analytics")
            .layer("run")
            .definedBy("vn.toancanh.analytics.run..")
            .layer("lineage")
            .definedBy("vn.toancanh.analytics.lineage..")
            .layer("simulation")
            .definedBy("vn.toancanh.analytics.simulation..")
            .layer("total")
            .definedBy("vn.toancanh.analytics.total..")
            .layer("validation")
            .definedBy("vn.toancanh.analytics.validation..")
            .layer("intake")
            .definedBy("vn.toancanh.analytics.intake..")
            .whereLayer("face")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("simulation")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("lineage")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("total")
            .mayOnlyBeAccessedByLayers("run", "lineage")
            .whereLayer("validation")
            .mayOnlyBeAccessedByLayers("run", "total", "lineage")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("run", "validation")
            .ignoreDependency(
                    resideInAPackage("vn.toancanh.analytics.."),
                    simpleName("Progress").or(simpleName("AnalyticsException")))
            .ignoreDependency(
                    resideInAPackage("vn.toancanh.analytics.run.."),
                    simpleName("RunReport").or(simpleName("NamedRow")).or(simpleName("Evidence")))
            .ignoreDependency(resideInAPackage("vn.toancanh.analytics.simulation.."), simpleName("SimulationRequest"))
            .ignoreDependency(resideInAPackage("vn.toancanh.analytics.spark.."), simpleName("SparkMaster"))
            .because("a step knows nothing of the step after it");
}
