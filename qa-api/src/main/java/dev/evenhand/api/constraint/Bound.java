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
 * A bound of a range of numbers: within ±1,000,000,000,000 with at most 6 decimals; null means
 * open.
 */
@Documented
@DecimalMin("-1000000000000")
@DecimalMax("1000000000000")
@Digits(integer = 13, fraction = 6)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bound {
  /** What is wrong. */
  String message() default "bound out of range";

  /** The stable code of the problem. */
  String code() default "bound-range";

  /** What may stand there. */
  String allowed() default "a number from -1000000000000 to 1000000000000 with at most 6 decimals";

  /** What to do. */
  String remedy() default "Choose a unit in which the numbers are handy, such as seconds.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
