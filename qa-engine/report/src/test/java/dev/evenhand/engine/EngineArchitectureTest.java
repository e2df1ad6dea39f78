package dev.evenhand.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** The rules of the library, over the API and the engine together. */
@AnalyzeClasses(
    packages = {"dev.evenhand.api", "dev.evenhand.engine"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

  private static final String RANDOM_SOURCE = "org.apache.commons.rng.simple.RandomSource";

  private static final String[] PURE = {
    "dev.evenhand.engine.scoring..",
    "dev.evenhand.engine.agreement..",
    "dev.evenhand.engine.calibration..",
    "dev.evenhand.engine.compare..",
    "dev.evenhand.engine.estimate..",
    "dev.evenhand.engine.explain..",
    "dev.evenhand.engine.model..",
    "dev.evenhand.engine.gate", // gate.json reads files, plan.json writes
    "dev.evenhand.engine.plan",
    "dev.evenhand.engine.reviewer.."
  };

  /** What an application needs that reads cards and scores evaluations. */
  private static final String[] SCORING_SIDE = {
    "dev.evenhand.engine.json..",
    "dev.evenhand.engine.card..",
    "dev.evenhand.engine.evaluation..",
    "dev.evenhand.engine.discovery..",
    "dev.evenhand.engine.form..",
    "dev.evenhand.engine.method..",
    "dev.evenhand.engine.scoring..",
    "dev.evenhand.engine.catalog..",
    "dev.evenhand.engine.compare..",
    "dev.evenhand.engine.explain..",
    "dev.evenhand.engine.validation..",
    "dev.evenhand.engine.output..",
    "dev.evenhand.engine.text..",
    "dev.evenhand.engine.wire..",
    "dev.evenhand.engine.words.."
  };

  /** What answers questions by itself. */
  private static final String[] ANSWERING_SIDE = {"dev.evenhand.engine.answering.."};

  /** What those who write cards work with. */
  private static final String[] AUTHORING_SIDE = {
    "dev.evenhand.engine.lint..",
    "dev.evenhand.engine.testing..",
    "dev.evenhand.engine.layout..",
    "dev.evenhand.engine.draft..",
    "dev.evenhand.engine.preview.."
  };

  /** What opens tables, for those who score them and for those who measure reviewers. */
  private static final String[] SHEETS_SIDE = {"dev.evenhand.engine.sheet.."};

  /** What measures reviewers, and what tells of it. */
  private static final String[] CALIBRATION_SIDE = {
    "dev.evenhand.engine.estimate..",
    "dev.evenhand.engine.agreement..",
    "dev.evenhand.engine.model..",
    "dev.evenhand.engine.reviewer..",
    "dev.evenhand.engine.calibration..",
    "dev.evenhand.engine.gate..",
    "dev.evenhand.engine.plan..",
    "dev.evenhand.engine.ratings..",
    "dev.evenhand.engine.report.."
  };

  @ArchTest
  static final ArchRule pure_packages_know_no_files =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..",
              "com.fasterxml..",
              "org.apache.commons.csv..",
              "org.apache.commons.io..",
              "java.io..",
              "java.nio.file..")
          .because("numbers must not depend on where the data came from")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pure_packages_know_no_siblings_with_files =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.evenhand.engine.catalog..",
              "dev.evenhand.engine.json..",
              "dev.evenhand.engine.card..",
              "dev.evenhand.engine.evaluation..",
              "dev.evenhand.engine.form..",
              "dev.evenhand.engine.output..",
              "dev.evenhand.engine.text..",
              "dev.evenhand.engine.ratings..",
              "dev.evenhand.engine.sheet..",
              "dev.evenhand.engine.report..")
          .because("the data goes one way: read, compute, write")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule scoring_knows_no_calibration =
      noClasses()
          .that()
          .resideInAnyPackage(SCORING_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CALIBRATION_SIDE)
          .because("whoever reads cards and scores carries no statistics and no reports");

  @ArchTest
  static final ArchRule answering_stands_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages(ANSWERING_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.evenhand.engine.answering..", "com.google.re2j..")
          .because("whoever scores carries no patterns");

  @ArchTest
  static final ArchRule authoring_stands_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages(AUTHORING_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(AUTHORING_SIDE)
          .because("whoever scores carries nothing for authors");

  @ArchTest
  static final ArchRule authoring_knows_no_calibration =
      noClasses()
          .that()
          .resideInAnyPackage(AUTHORING_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CALIBRATION_SIDE)
          .because("whoever writes cards carries no statistics and no reports")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule scoring_knows_no_sheets =
      noClasses()
          .that()
          .resideInAnyPackage(SCORING_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SHEETS_SIDE)
          .because("whoever scores JSON carries no spreadsheet reader");

  @ArchTest
  static final ArchRule sheets_know_no_calibration =
      noClasses()
          .that()
          .resideInAnyPackage(SHEETS_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CALIBRATION_SIDE)
          .because("what cells mean is not known where they are read");

  @ArchTest
  static final ArchRule resources_are_opened_by_their_own_module =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.google.common.io.Resources")
          .because("on the module path nobody else sees what stands in a package");

  @ArchTest
  static final ArchRule tables_are_opened_in_one_room =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.evenhand.engine.sheet..",
              "dev.evenhand.engine.report.csv..",
              "dev.evenhand.engine.report.excel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.csv..", "org.dhatim.fastexcel..")
          .because("every table is opened, and guessed at, in the same way");

  @ArchTest
  static void every_package_is_on_one_side(JavaClasses all) {
    assertThat(
            all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dev.evenhand.engine"))
                .distinct()
                .filter(
                    name ->
                        Stream.of(
                                    SCORING_SIDE,
                                    ANSWERING_SIDE,
                                    AUTHORING_SIDE,
                                    SHEETS_SIDE,
                                    CALIBRATION_SIDE)
                                .filter(side -> isIn(side, name))
                                .count()
                            != 1))
        .as("packages on no side or on both: which modules they go into must be told")
        .isEmpty();
  }

  @ArchTest
  static void every_package_is_null_marked(JavaClasses all) {
    assertThat(
            all.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaPackage::getName)
                .distinct())
        .as("packages in which the compiler looks for no null")
        .isEmpty();
  }

  private static boolean isIn(String[] packages, String name) {
    return Stream.of(packages).anyMatch(one -> PackageMatcher.of(one).matches(name));
  }

  @ArchTest
  static final ArchRule json_is_the_lowest_room =
      noClasses()
          .that()
          .resideInAPackage("dev.evenhand.engine.json..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.evenhand.engine..")
                  .and(resideOutsideOfPackage("dev.evenhand.engine.json..")))
          .because("a token tree has the same problems whatever it is a tree of");

  @ArchTest
  static final ArchRule cards_are_read_without_scoring =
      noClasses()
          .that()
          .resideInAPackage("dev.evenhand.engine.card..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.evenhand.engine..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.evenhand.engine.card..",
                              "dev.evenhand.engine.json..",
                              "dev.evenhand.engine.method..",
                              "dev.evenhand.engine.validation.."))))
          .because("a card is good or bad before anything is scored with it");

  @ArchTest
  static final ArchRule jackson_stays_with_the_tree_and_the_fast_lines =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.evenhand.engine.json..", "dev.evenhand.engine.evaluation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
          .because("a card, a gate or a report is read and written through the tree");

  @ArchTest
  static final ArchRule renderers_know_no_analysis =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.evenhand.engine.report.document..",
              "dev.evenhand.engine.report.layout..",
              "dev.evenhand.engine.report.text..",
              "dev.evenhand.engine.report.markdown..",
              "dev.evenhand.engine.report.html..",
              "dev.evenhand.engine.report.page..",
              "dev.evenhand.engine.report.csv..",
              "dev.evenhand.engine.report.excel..",
              "dev.evenhand.engine.report.svg..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.evenhand.engine..")
                  .and(not(resideInAPackage("dev.evenhand.engine.report.*..")))
                  .and(not(resideInAPackage("dev.evenhand.engine.words"))))
          .because("a new analysis must not touch six renderers; words and tables are no analysis");

  @ArchTest
  static final ArchRule pure_packages_know_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(belongToAnyOf(Clock.class))
          .orShould(use("the clock", EngineArchitectureTest::readsTheClock))
          .because("the same input must give the same bits tomorrow")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pure_packages_know_no_chance =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should(use("a source of chance without a seed", EngineArchitectureTest::isUnseeded))
          .because("every interval and every simulation must be repeatable from its seed")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pure_packages_know_no_logger =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(System.Logger.class)
          .because("what is worth saying is part of the result")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule results_do_not_depend_on_the_locale =
      noClasses()
          .should(use("the default locale", EngineArchitectureTest::asksForTheLocale))
          .because("a report must read the same on every machine")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule results_do_not_depend_on_threads =
      noClasses()
          .should(use("parallel streams", EngineArchitectureTest::isParallel))
          .because("threads are the caller's choice: accumulators merge to the same bits")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_package_cycles =
      slices()
          .matching("dev.evenhand.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood together")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule rooms_of_agreement_and_models_have_no_cycles =
      slices()
          .assignedFrom(
              new PackageTrees(
                  List.of("dev.evenhand.engine.agreement", "dev.evenhand.engine.model")))
          .should()
          .beFreeOfCycles()
          .because("counts know no coefficient, and models do not know each other");

  @ArchTest
  static void plugins_are_found_by_one_class(JavaClasses all) {
    assertThat(
            all.stream()
                .filter(
                    type ->
                        type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(d -> d.getTargetClass().isEquivalentTo(ServiceLoader.class)))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .distinct())
        .as(
            "only one class, in engine.discovery, uses ServiceLoader: discovery happens once, visibly")
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(name -> name.startsWith("dev.evenhand.engine.discovery."));
  }

  @ArchTest
  static final ArchRule parsers_stay_inside =
      classes()
          .that()
          .arePublic()
          .should(
              notShow(
                  resideInAnyPackage(
                      "tools.jackson..",
                      "com.fasterxml..",
                      "org.apache.commons.csv..",
                      "org.dhatim.fastexcel..")))
          .because("a reader can then be exchanged without breaking a caller")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule library_is_silent =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.QuietValidation(\\$.*)?") // silences another library
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("the screen and the logger belong to the program")
          .allowEmptyShould(true);

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.getPackageName().startsWith("java.time") && access.getName().equals("now")
        || owner.isEquivalentTo(System.class)
            && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
  }

  private static boolean isUnseeded(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    boolean noArguments = access.getTarget().getFullName().endsWith("()");
    return owner.isEquivalentTo(ThreadLocalRandom.class)
        || owner.isEquivalentTo(SecureRandom.class)
        || owner.isEquivalentTo(Math.class) && name.equals("random")
        || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
        || owner.isEquivalentTo(Collections.class)
            && access.getTarget().getFullName().endsWith("shuffle(java.util.List)")
        || owner.isEquivalentTo(Random.class) && name.equals("<init>") && noArguments
        || owner.isEquivalentTo(SplittableRandom.class) && name.equals("<init>") && noArguments
        || owner.getName().equals(RANDOM_SOURCE)
            && (name.equals("create") && noArguments
                || Set.of("createInt", "createLong", "createIntArray", "createLongArray")
                    .contains(name));
  }

  /** Formats are not looked at here: the build runs all tests under a locale with other digits. */
  private static boolean asksForTheLocale(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String target = access.getTarget().getFullName();
    return owner.isEquivalentTo(Locale.class) && access.getName().equals("getDefault")
        || owner.isEquivalentTo(String.class)
            && (target.endsWith("toLowerCase()") || target.endsWith("toUpperCase()"));
  }

  private static boolean isParallel(JavaAccess<?> access) {
    return access.getName().equals("parallelStream")
        || access.getName().equals("parallel")
            && access.getTargetOwner().isAssignableTo(BaseStream.class);
  }

  private static ArchCondition<JavaClass> use(String what, Predicate<JavaAccess<?>> access) {
    return accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(what, access))
        .as("use " + what);
  }

  /** No public or protected member, and no supertype, names such a type. */
  private static ArchCondition<JavaClass> notShow(DescribedPredicate<JavaClass> hidden) {
    return new ArchCondition<>("not show types that " + hidden.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream())
            .filter(hidden)
            .forEach(shown -> report(type, type.getName() + " is a", shown, events));
        for (JavaMember member : type.getMembers()) {
          if (member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED)) {
            shownBy(member)
                .filter(hidden)
                .forEach(shown -> report(type, member.getFullName() + " shows", shown, events));
          }
        }
      }

      private static void report(
          JavaClass type, String text, JavaClass shown, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, text + " " + shown.getName()));
      }
    };
  }

  private static Stream<JavaClass> shownBy(JavaMember member) {
    Stream<JavaClass> types = member.getAllInvolvedRawTypes().stream();
    return member instanceof JavaCodeUnit code
        ? Stream.concat(types, code.getExceptionTypes().stream())
        : types;
  }

  /** Each package at or below some packages is a slice of its own. */
  private record PackageTrees(List<String> roots) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return roots.stream().anyMatch(root -> (name + ".").startsWith(root + "."))
          ? SliceIdentifier.of(name)
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "the packages below " + String.join(" and ", roots);
    }
  }
}
