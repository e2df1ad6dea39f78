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
 * A score in points: from -1,000,000 to 1,000,000 with at most 6 decimals; null means not declared.
 */
@Documented
@DecimalMin("-1000000")
@DecimalMax("1000000")
@Digits(integer = 7, fraction = 6)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Points {
  /** What is wrong. */
  String message() default "score out of range";

  /** The stable code of the problem. */
  String code() default "score-range";

  /** What may stand there. */
  String allowed() default "a number from -1000000 to 1000000 with at most 6 decimals";

  /** What to do. */
  String remedy() default "Scores are points of the author's choice, such as 0, 50 and 100.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
