package dev.evenhand.engine.report.document;

/** For whom a part of a report is, in the order in which they read. */
public enum Reader {
  /** Decides what happens next, and reads one screen. */
  DIRECTOR(""),
  /** Mends questions and talks with reviewers. */
  LEAD(""),
  /** Checks what the others rely on; a page shows and prints it on request. */
  STATISTICIAN("For the statistician");

  private final String heading;

  Reader(String heading) {
    this.heading = heading;
  }

  /** What stands above the parts for this reader; empty if they need no word. */
  public String heading() {
    return heading;
  }
}
