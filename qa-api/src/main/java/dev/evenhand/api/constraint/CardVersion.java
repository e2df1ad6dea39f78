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

/** A version of a card: three whole numbers of at most 9 digits, without leading zeros. */
@Documented
@NotNull
@Pattern(regexp = "(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CardVersion {
  /** What is wrong. */
  String message() default "not a version";

  /** The stable code of the problem. */
  String code() default "bad-version";

  /** What may stand there. */
  String allowed() default "three whole numbers such as 1.0.0";

  /** What to do. */
  String remedy() default "Write major.minor.patch and raise it with every published change.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
