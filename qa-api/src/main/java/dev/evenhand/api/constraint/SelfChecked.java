package dev.evenhand.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules between several properties of a record hold. The record tells them itself ({@link
 * SelfChecking}), so a rule stands beside the data it is about and needs no validator of its own.
 */
@Documented
@Constraint(validatedBy = SelfCheckedValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SelfChecked {
  /** Replaced by the message of each {@link Breach}. */
  String message() default "rules between properties are broken";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
