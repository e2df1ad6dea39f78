package dev.evenhand.api.scorecard;

/** Whom an error on a critical question hurts. */
public enum CriticalClass {
  /** The customer. */
  CUSTOMER,
  /** The business. */
  BUSINESS,
  /** A law or a rule. */
  COMPLIANCE
}
