package dev.evenhand.api;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.evenhand.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

  @ArchTest
  static final ArchRule api_stands_alone =
      classes()
          .that()
          .resideInAPackage("dev.evenhand.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.evenhand.api..", "java..", "jakarta.validation..", "org.jspecify..")
          .because("plug-ins compile against the API and must not inherit our choices")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule api_types_are_closed =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveSimpleName("PartBuilder") // sealed, and not public
          .and()
          .doNotHaveSimpleName("RecordBuilder")
          .should()
          .haveModifier(FINAL)
          .because("what a plug-in may extend is an interface; everything else is a value")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule api_values_do_not_change =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotEndingWith("Builder")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .doNotHaveFullName("dev.evenhand.api.score.Score.card") // a memo: the same for all
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName("dev.evenhand.api.problem.ProblemLog") // it collects
          .should()
          .beFinal()
          .because("values are shared between threads, reports and caches")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule api_has_no_package_cycles =
      slices()
          .matching("dev.evenhand.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood together")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule api_is_silent =
      noClasses()
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because(
              "what a reader should know is a Problem; what goes to the screen is up to the"
                  + " program")
          .allowEmptyShould(true);
}
