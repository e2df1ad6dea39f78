package dev.evenhand.engine.report;

/** Where the reports of tests come from. */
public final class Sources {
  private Sources() {}

  /** Of {@link dev.evenhand.engine.fixture.Session}. */
  public static ReportSource session() {
    return new ReportSource("session.ndjson", "phone@1.0.0", 192, 0);
  }
}
