package dev.evenhand.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A public type is a promise, which wants a reason: a doc page, an example, the command or another
 * module names it, or a type that is used so shows it in what callers see of it.
 */
class PublicTypesUseTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "../..");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** A type, or an annotation where it is written. */
  private static final Pattern WORD = Pattern.compile("@?\\b[A-Z]\\w*");

  /** Where each module stands, and a class of it. */
  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "qa-api", Scorecard.class,
          "qa-engine/scoring", ScoringEngine.class,
          "qa-engine/calibration", CalibrationAnalyzer.class,
          "qa-engine/report", ReportInput.class);

  private static final List<String> USERS = List.of("qa-scorecards", "qa-examples");

  @Tag("slow")
  @Test
  void everyPublicType_isUsedByADocAnExampleTheCommandOrAnotherModule() throws Exception {
    Map<String, JavaClass> types = new HashMap<>();
    Deque<JavaClass> used = new ArrayDeque<>();
    Set<String> docs = words(ROOT, ".md");
    for (Map.Entry<String, Class<?>> module : MODULES.entrySet()) {
      Set<String> named = new HashSet<>(docs);
      for (String other : others(module.getKey())) {
        named.addAll(words(ROOT.resolve(other), ".java"));
      }
      Set<String> own = words(ROOT.resolve(module.getKey()), ".java");
      for (JavaClass type : publicTypes(module.getValue())) {
        types.put(type.getName(), type);
        if (named.contains(type.getSimpleName())
            || type.isAnnotation() && own.contains("@" + type.getSimpleName())) {
          used.add(type);
        }
      }
    }

    Set<String> reached = new HashSet<>();
    while (!used.isEmpty()) {
      // By name, as an import of one module knows the types of another by name alone.
      JavaClass type = types.get(used.remove().getName());
      if (type != null && reached.add(type.getName())) {
        shownBy(type).forEach(used::add);
      }
    }

    assertThat(types.keySet()).as("public, but used by nobody").isSubsetOf(reached);
  }

  private static List<String> others(String module) {
    return Stream.concat(MODULES.keySet().stream(), USERS.stream())
        .filter(other -> !other.equals(module))
        .toList();
  }

  /** The names of types in main sources, or in documents. */
  private static Set<String> words(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> words = new HashSet<>();
      for (Path file : files.filter(path -> isRead(path, ending)).toList()) {
        String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .flatMap(word -> Stream.of(word, word.replace("@", "")))
            .forEach(words::add);
      }
      return words;
    }
  }

  private static boolean isRead(Path file, String ending) {
    String path = file.toString();
    return path.endsWith(ending)
        && !path.contains("/target/")
        && !path.endsWith("CHANGELOG.md")
        && (ending.equals(".md") || path.contains("/src/main/"));
  }

  /** Public with all the types around them, in packages that are exported to everybody. */
  private static List<JavaClass> publicTypes(Class<?> ofModule) throws URISyntaxException {
    Path classes = Path.of(ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> exported =
        ModuleFinder.of(classes).findAll().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .filter(one -> !one.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(toSet());
    return new ClassFileImporter()
        .importPath(classes).stream()
            .filter(PublicTypesUseTest::isPublic)
            .filter(type -> exported.contains(type.getPackageName()))
            .toList();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesUseTest::isPublic).orElse(true);
  }

  /** What a caller of a type meets: around it, above it, below it, and in its public members. */
  private static Stream<JavaClass> shownBy(JavaClass type) {
    Class<?>[] permitted = type.reflect().getPermittedSubclasses();
    Stream<JavaClass> below =
        permitted == null
            ? Stream.empty()
            : type.getAllSubclasses().stream()
                .filter(one -> one.getRawInterfaces().contains(type) || isBelow(one, type));
    return Stream.of(
            type.getEnclosingClass().stream(),
            type.getRawInterfaces().stream(),
            type.getRawSuperclass().stream(),
            below,
            type.getAnnotations().stream().flatMap(PublicTypesUseTest::namedIn),
            type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(PublicTypesUseTest::shownBy))
        .flatMap(types -> types);
  }

  private static boolean isBelow(JavaClass type, JavaClass above) {
    return type.getRawSuperclass().filter(above::equals).isPresent();
  }

  /** An annotation and the classes it names, such as the validator of a constraint. */
  private static Stream<JavaClass> namedIn(JavaAnnotation<?> annotation) {
    return Stream.concat(
        Stream.of(annotation.getRawType()),
        annotation.getProperties().values().stream()
            .filter(JavaClass[].class::isInstance)
            .flatMap(classes -> Stream.of((JavaClass[]) classes)));
  }

  private static Stream<JavaClass> shownBy(JavaMember member) {
    return Stream.concat(
        member.getAllInvolvedRawTypes().stream(),
        member.getAnnotations().stream().flatMap(PublicTypesUseTest::namedIn));
  }
}
