package dev.evenhand.engine.sheet;

/** What the first number of a date such as 03/11/2026 is. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
