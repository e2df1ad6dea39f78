package dev.evenhand.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text for people: not blank and at most 10,000 characters. */
@Documented
@NotBlank
@Size(max = 10000)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {
  /** What is wrong. */
  String message() default "text is blank or too long";

  /** The stable code of the problem. */
  String code() default "blank-text";

  /** What may stand there. */
  String allowed() default "1 to 10000 characters, not only blanks";

  /** What to do. */
  String remedy() default "Write what the reviewer should read.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
