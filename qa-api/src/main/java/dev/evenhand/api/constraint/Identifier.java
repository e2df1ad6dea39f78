package dev.evenhand.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An id of a card, section, question, range or cause: 1 to 64 letters, digits, dots, hyphens and
 * underscores, beginning with a letter or digit, and no name that is special to JavaScript.
 */
@Documented
@NotNull
@Pattern(regexp = "(?!(?i:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {
  /** What is wrong. */
  String message() default "not usable as an id";

  /** The stable code of the problem. */
  String code() default "bad-id";

  /** What may stand there. */
  String allowed() default
      "1 to 64 letters, digits, '.', '_' and '-', beginning with a letter or digit; not constructor or prototype";

  /** What to do. */
  String remedy() default
      "Choose a short plain name such as 'greeting'; ids stand in file names, columns and conditions.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
