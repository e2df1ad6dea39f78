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

/** The value of an option: what stands as the answer in an evaluation. */
@Documented
@NotNull
@Pattern(regexp = "(?!(?i:n/a)$)[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OptionValue {
  /** What is wrong. */
  String message() default "not usable as an answer";

  /** The stable code of the problem. */
  String code() default "bad-value";

  /** What may stand there. */
  String allowed() default "1 to 100 characters without line breaks or blanks at the ends; not n/a";

  /** What to do. */
  String remedy() default
      "Choose a short word such as 'good'; 'n/a' is reserved for not applicable.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
