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

/** The language of a text: a BCP 47 tag, or empty for a text without a declared language. */
@Documented
@NotNull
@Pattern(regexp = "|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
  /** What is wrong. */
  String message() default "not a language tag";

  /** The stable code of the problem. */
  String code() default "bad-language";

  /** What may stand there. */
  String allowed() default "a BCP 47 tag such as en, de or pt-BR";

  /** What to do. */
  String remedy() default "Maybe use the two letters of ISO 639, such as en.";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};
}
