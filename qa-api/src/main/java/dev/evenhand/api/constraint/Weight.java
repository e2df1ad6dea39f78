package dev.evenhand.api.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A relative weight: from 0 to 1,000,000 with at most 6 decimals. Only ratios between weights
 * matter; null means not declared.
 */
@Documented
@DecimalMin("0")
@DecimalMax("1000000")
@Digits(integer = 7, fraction = 6)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Weight {
  /** What is wrong. */
  String message() default "weight out of range";

  /** The stable code of the problem. */
  String code() default "weight-range";

  /** What may stand there. */
  String allowed() default "a number from 0 to 1000000 with at most 6 decimals";

  /** What to do. */
  String remedy() default
      "Only the ratios between weights matter; 0 shows a question without scoring it.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
