package dev.evenhand.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.evenhand.api.constraint.SelfChecked;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every constraint in the model has a code, what is allowed and a remedy, so that no author ever
 * reads "must not be empty".
 */
class ConstraintCodesTest {
  private static final List<Class<?>> RECORDS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("dev.evenhand.api")
              .stream()
              .filter(type -> type.isRecord())
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void constraints_ofAllRecords_haveCodes() {
    List<Annotation> constraints =
        RECORDS.stream()
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .flatMap(ConstraintCodesTest::annotations)
            .filter(annotation -> isConstraint(annotation.annotationType()))
            .toList();

    assertThat(constraints).hasSizeGreaterThan(20);
    assertThat(constraints)
        .allSatisfy(
            constraint -> {
              assertThat(text(constraint, "code")).matches("[a-z]+(-[a-z]+)+");
              assertThat(text(constraint, "message")).doesNotContain("{").isNotBlank();
              assertThat(text(constraint, "allowed")).isNotBlank();
              assertThat(text(constraint, "remedy")).endsWith(".");
            });
  }

  @Test
  void constraints_onWholeRecords_areSelfChecked() {
    assertThat(RECORDS.stream().flatMap(type -> Arrays.stream(type.getAnnotations())))
        .filteredOn(annotation -> isConstraint(annotation.annotationType()))
        .hasSizeGreaterThan(5)
        .allMatch(annotation -> annotation instanceof SelfChecked);
  }

  /** What Bean Validation itself sees, and so what can be violated. */
  @Test
  void constraints_asTheProviderSeesThem_haveCodes() {
    for (Class<?> type : RECORDS) {
      QuietValidation.validator().getConstraintsForClass(type).getConstrainedProperties().stream()
          .flatMap(property -> property.getConstraintDescriptors().stream())
          .map(ConstraintDescriptor::getAttributes)
          .forEach(
              attributes ->
                  assertThat((Map<String, ?>) attributes)
                      .containsKeys("code", "allowed", "remedy"));
    }
  }

  private static boolean isConstraint(Class<?> annotation) {
    return annotation.isAnnotationPresent(Constraint.class);
  }

  private static Stream<Annotation> annotations(RecordComponent component) {
    return Stream.concat(
        Arrays.stream(component.getAnnotations()), within(component.getAnnotatedType()));
  }

  private static Stream<Annotation> within(AnnotatedType type) {
    Stream<Annotation> own =
        Arrays.stream(type.getAnnotations()).filter(a -> !(a instanceof Valid));
    return type instanceof AnnotatedParameterizedType generic
        ? Stream.concat(
            own,
            Arrays.stream(generic.getAnnotatedActualTypeArguments())
                .flatMap(ConstraintCodesTest::within))
        : own;
  }

  private static String text(Annotation constraint, String attribute)
      throws ReflectiveOperationException {
    return (String) constraint.annotationType().getMethod(attribute).invoke(constraint);
  }
}
