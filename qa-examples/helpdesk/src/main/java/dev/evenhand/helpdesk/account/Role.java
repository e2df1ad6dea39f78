package dev.evenhand.helpdesk.account;

/** What somebody does at the help desk. */
public enum Role {
  /** Answers tickets, and sees the evaluations of them. */
  AGENT,
  /** Evaluates tickets. */
  REVIEWER,
  /** Evaluates, publishes cards and holds calibration sessions. */
  LEAD
}
