package dev.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.evenhand.engine.report.document.Cell;
import java.io.IOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whoever passes null to what begins a use of the library, a public constructor or static method,
 * is told the name of the parameter, not what the virtual machine met deep inside.
 */
class NullArgumentsTest {
  private static final Path LIST =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/public-types.txt");

  /** The name of a parameter, maybe with what in it is null. */
  private static final Pattern NAME = Pattern.compile("[a-z]\\w*(\\[.*|\\..*|'.*)?");

  private final SampleValues samples = new SampleValues();
  private final Set<String> failures = new TreeSet<>();
  private int checked;

  private static Stream<Class<?>> types() throws IOException {
    Set<String> listed = new HashSet<>(Files.readAllLines(LIST));
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.evenhand.api", "dev.evenhand.engine")
            .stream()
            .filter(NullArgumentsTest::isPublic)
            .filter(
                type ->
                    type.getPackageName().startsWith("dev.evenhand.api")
                        || listed.contains(type.getName().replace('$', '.')))
            .map(JavaClass::reflect);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(NullArgumentsTest::isPublic).orElse(true);
  }

  @Test
  void everyPublicConstructorAndStaticMethod_tellsWhichParameterIsNull() throws IOException {
    types()
        .forEach(
            type -> {
              List<Executable> all = new ArrayList<>();
              if (!Modifier.isAbstract(type.getModifiers())) {
                all.addAll(List.of(type.getConstructors()));
              }
              Stream.of(type.getDeclaredMethods())
                  .filter(method -> Modifier.isStatic(method.getModifiers()))
                  .filter(method -> Modifier.isPublic(method.getModifiers()))
                  .filter(method -> !method.isSynthetic())
                  .filter(method -> !method.getName().equals("valueOf"))
                  .forEach(all::add);
              all.forEach(this::check);
            });

    assertThat(failures).isEmpty();
    assertThat(checked).isGreaterThan(500);
  }

  private void check(Executable executable) {
    Parameter[] parameters = executable.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].getType().isPrimitive() && !isNullable(parameters[i])) {
        check(executable, i);
      }
    }
  }

  private static boolean isNullable(Parameter parameter) {
    // The annotation of a nested type is not found by reflection on this version of Java.
    if (parameter.getType().getEnclosingClass() == Cell.class) {
      return true;
    }
    return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !(parameter.getAnnotatedType() instanceof AnnotatedArrayType);
  }

  private void check(Executable executable, int index) {
    @Nullable Object[] arguments = new @Nullable Object[executable.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == index ? null : samples.of(executable.getParameters()[i].getType());
    }
    checked++;
    try {
      if (executable instanceof Method method) {
        method.invoke(null, arguments);
      } else {
        ((Constructor<?>) executable).newInstance(arguments);
      }
      failures.add(where(executable, index) + ": accepted");
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      String message = String.valueOf(cause.getMessage());
      if (!(cause instanceof NullPointerException) || !NAME.matcher(message).matches()) {
        failures.add(where(executable, index) + ": " + cause);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      failures.add(where(executable, index) + ": " + e);
    }
  }

  private static String where(Executable executable, int index) {
    List<String> types =
        Stream.of(executable.getParameterTypes()).map(Class::getSimpleName).toList();
    return "%s.%s%s #%s"
        .formatted(
            executable.getDeclaringClass().getName(),
            executable instanceof Method ? executable.getName() : "<init>",
            types,
            index);
  }
}
