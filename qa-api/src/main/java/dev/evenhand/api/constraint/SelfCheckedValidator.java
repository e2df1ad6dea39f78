package dev.evenhand.api.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns each {@link Breach} of a record into a violation at the first property of its path. The
 * message names the place; who needs the exact path reads it from the {@link SelfChecking} bean.
 */
public final class SelfCheckedValidator implements ConstraintValidator<SelfChecked, SelfChecking> {
  /** Each violation costs the provider kilobytes; the record itself tells all breaches. */
  private static final int MOST = 100;

  /** Made by the Bean Validation provider. */
  public SelfCheckedValidator() {}

  @Override
  public boolean isValid(@Nullable SelfChecking record, ConstraintValidatorContext context) {
    List<Breach> breaches = record == null ? List.of() : record.breaches();
    if (breaches.isEmpty()) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    breaches.stream().limit(MOST).forEach(breach -> report(breach, context));
    return false;
  }

  private static void report(Breach breach, ConstraintValidatorContext context) {
    ConstraintViolationBuilder builder =
        context.buildConstraintViolationWithTemplate(literal(breach.message()));
    if (breach.path().isEmpty()) {
      builder.addConstraintViolation();
    } else {
      builder.addPropertyNode(breach.path().get(0).toString()).addConstraintViolation();
    }
  }

  /** Authors' words stand in messages: they must not be read as message parameters. */
  private static String literal(String message) {
    return message.replaceAll("([\\\\{}$])", "\\\\$1");
  }
}
