package dev.evenhand.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.evenhand.engine.answering.AutoEvaluation;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.preview.BlankForm;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.sheet.SheetReader;
import dev.evenhand.engine.testing.CardCoverage;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Keeps the list of the public types of the engine's modules, so that a new one is a decision.
 * Public types of packages that are not exported to everybody belong to the modules alone.
 */
class PublicTypesTest {

  private static final Path LIST =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/public-types.txt");

  /** A class of each module. */
  private static final List<Class<?>> MODULES =
      List.of(
          ScoringEngine.class,
          AutoEvaluation.class,
          BlankForm.class,
          SheetReader.class,
          CardCoverage.class,
          CalibrationAnalyzer.class,
          ReportInput.class);

  private static final String REMEDY =
      """
      . If this is meant, write src/test/resources/public-types.txt anew and commit it:
        mvn -pl qa-engine/report -am test -Dtest=PublicTypesTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.golden
      """;

  @Test
  void publicTypes_areTheListedOnes() throws IOException {
    Set<String> exported = exported();
    SortedSet<String> found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.evenhand.engine")
                .stream()
                .filter(PublicTypesTest::isPublic)
                .filter(type -> exported.contains(type.getPackageName()))
                .map(type -> type.getName().replace('$', '.'))
                .collect(toCollection(TreeSet::new));

    if (System.getProperty("update.golden") != null) {
      Files.write(LIST, found);
    }
    SortedSet<String> listed = new TreeSet<>(Files.readAllLines(LIST));

    assertThat(without(found, listed)).as("public, but not listed" + REMEDY).isEmpty();
    assertThat(without(listed, found)).as("listed, but no longer public" + REMEDY).isEmpty();
  }

  /** The packages that the modules' descriptors export to everybody. */
  private static Set<String> exported() {
    return MODULES.stream()
        .flatMap(type -> ModuleFinder.of(location(type)).findAll().stream())
        .flatMap(module -> module.descriptor().exports().stream())
        .filter(exported -> !exported.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(toSet());
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Public with all the types around it. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
  }

  private static SortedSet<String> without(SortedSet<String> some, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
