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
 * A ratio in [0, 1] of at most 8 decimals; scorecard files write it as a percent. Null means not
 * declared.
 */
@Documented
@DecimalMin("0")
@DecimalMax("1")
@Digits(integer = 1, fraction = 8)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Ratio {
  /** What is wrong. */
  String message() default "percent out of range";

  /** The stable code of the problem. */
  String code() default "percent-range";

  /** What may stand there. */
  String allowed() default
      "a percent from 0 to 100 with at most 6 decimals (a ratio from 0 to 1 in the model)";

  /** What to do. */
  String remedy() default "Write 80 for 80 %.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
