package dev.evenhand.api.score;

import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import org.jspecify.annotations.Nullable;

/** Whom an error hurts, or that it hurts nobody so much that it is counted apart. */
public enum ErrorClass {
  /** Critical to the customer. */
  CUSTOMER,
  /** Critical to the business. */
  BUSINESS,
  /** Critical to a law or a rule. */
  COMPLIANCE,
  /** Critical, without saying to whom. */
  CRITICAL,
  /** Not critical. */
  NON_CRITICAL;

  /** The class of a question that is marked so, or not at all. */
  public static ErrorClass of(@Nullable Critical mark) {
    if (mark == null) {
      return NON_CRITICAL;
    }
    CriticalClass whom = mark.of();
    if (whom == null) {
      return CRITICAL;
    }
    return switch (whom) {
      case CUSTOMER -> CUSTOMER;
      case BUSINESS -> BUSINESS;
      case COMPLIANCE -> COMPLIANCE;
    };
  }
}
