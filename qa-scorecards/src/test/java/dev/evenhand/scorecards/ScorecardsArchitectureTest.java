package dev.evenhand.scorecards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ServiceLoader;

/** The rules that need all three libraries, and those of this one. */
@AnalyzeClasses(packages = "dev.evenhand", importOptions = ImportOption.DoNotIncludeTests.class)
class ScorecardsArchitectureTest {

  @ArchTest
  static final ArchRule libraries_know_no_scorecards =
      noClasses()
          .that()
          .resideInAnyPackage("dev.evenhand.api..", "dev.evenhand.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.evenhand.scorecards..")
          .because("the ready-made scorecards are found like anyone else's")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule scorecards_do_not_search =
      noClasses()
          .that()
          .resideInAPackage("dev.evenhand.scorecards..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ServiceLoader.class)
          .because("discovery happens once, in engine.catalog")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule scorecards_are_silent =
      noClasses()
          .that()
          .resideInAPackage("dev.evenhand.scorecards..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("the screen belongs to the program")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_package_cycles =
      slices()
          .matching("dev.evenhand.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood together")
          .allowEmptyShould(true);
}
