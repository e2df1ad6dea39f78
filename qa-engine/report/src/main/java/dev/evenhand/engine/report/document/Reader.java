package dev.evenhand.engine.report.document;

/** For whom a part of a report is, in the order in which they read. */
public enum Reader {
  /** Decides what happens next, and reads one screen. */
  DIRECTOR,
  /** Mends questions and talks with reviewers. */
  LEAD,
  /** Checks what the others rely on; a page shows and prints it on request. */
  STATISTICIAN
}
