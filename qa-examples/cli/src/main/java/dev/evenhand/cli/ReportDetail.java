package dev.evenhand.cli;

import dev.evenhand.engine.report.document.Detail;

/** How deep a report goes. */
enum ReportDetail {
  HEADLINE(Detail.HEADLINE),
  MAIN(Detail.MAIN),
  ALL(Detail.DETAIL);

  private final Detail deepest;

  ReportDetail(Detail deepest) {
    this.deepest = deepest;
  }

  Detail deepest() {
    return deepest;
  }
}
